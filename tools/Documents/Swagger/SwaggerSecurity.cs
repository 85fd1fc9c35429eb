using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Swagger;

/// <summary><c>securityDefinitions</c> of 2.0 as the security schemes of 3.0.</summary>
internal static class SwaggerSecurity
{
    /// <summary>The schemes by name, or null when there are none.</summary>
    public static ObjectNode? Schemes(Node? definitions)
    {
        if (definitions is not ObjectNode { Members.Count: > 0 } byName)
        {
            return null;
        }

        var schemes = new ConvertedObject(byName);
        foreach (var member in byName.Members)
        {
            schemes.Add(member.Name, Convert(member.Value));
        }

        return schemes.Build();
    }

    private static Node Convert(Node scheme) =>
        scheme["type"]?.AsString switch
        {
            "basic" => new ConvertedObject(scheme)
                .Add("type", "http")
                .Add("scheme", "basic")
                .Copy(scheme, name => name is not ("type" or "scheme"))
                .Build(),
            "oauth2" => new ConvertedObject(scheme)
                .Copy(scheme, name => !IsOfFlow(name) && name != "flows")
                .Add("flows", Flows(scheme))
                .Build(),
            _ => scheme,
        };

    private static ObjectNode Flows(Node scheme)
    {
        var flow = scheme["flow"]?.AsString switch
        {
            "application" => "clientCredentials",
            "accessCode" => "authorizationCode",
            "password" => "password",
            _ => "implicit",
        };
        return new ConvertedObject(scheme)
            .Add(flow, new ConvertedObject(scheme).Copy(scheme, name => name != "flow" && IsOfFlow(name)).Build())
            .Build();
    }

    private static bool IsOfFlow(string name) => name is "flow" or "authorizationUrl" or "tokenUrl" or "scopes";
}
