using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.PublicApi;

/// <summary>Lists the handler of methods that the runtime has no name for; no single node of the document stands for it.</summary>
internal static class MethodHandlerListing
{
    private const string Http = "System.Net.Http";

    /// <summary>The class, and the option by which a request names its method.</summary>
    public static IEnumerable<ApiMember> Members(MethodHandlerDeclaration handler)
    {
        var name = handler.Namespace + "." + handler.Name;
        var option = name + ".MethodOption";
        return new[]
        {
            $"class {name} : {Http}.DelegatingHandler",
            $"{name}.{handler.Name}()",
            $"override System.Threading.Tasks.Task<{Http}.HttpResponseMessage> {name}.SendAsync({Http}.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)",
            $"class {option} : {ApiTypes.Kiota}.IRequestOption",
            $"{option}.MethodOption(string method)",
            $"string {option}.Method {{ get; }}",
        }.Select(line => new ApiMember(line, null));
    }
}
