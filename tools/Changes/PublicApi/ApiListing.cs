using OpenApi.ClientGenerator.Modeling;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.PublicApi;

/// <summary>Lists what users of a client can see, straight from its model, without writing or compiling it.</summary>
public static class ApiListing
{
    /// <summary>A line for each type and each member, in ordinal order, each once.</summary>
    /// <param name="client">The client; one whose types are internal is listed as its own assembly sees it.</param>
    public static IReadOnlyList<ApiMember> Of(ModelingResult client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return
        [
            .. client
                .Model.Types.SelectMany(type => Members(type, client.Origins))
                .DistinctBy(member => member.Line, StringComparer.Ordinal)
                .OrderBy(member => member.Line, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<ApiMember> Members(TypeDeclaration type, ModelOrigins origins) =>
        type switch
        {
            RequestBuilderDeclaration builder => new BuilderListing(builder, origins).Members(),
            ClassDeclaration model => new ModelListing(model, origins).Members(),
            EnumDeclaration enumeration => EnumListing.Members(enumeration, origins),
            MethodHandlerDeclaration handler => MethodHandlerListing.Members(handler),
            UnionSupportDeclaration => [],
            _ => throw new ArgumentException($"{type.Name} is no type of a client.", nameof(type)),
        };
}
