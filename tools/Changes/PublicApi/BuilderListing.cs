using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.PublicApi;

/// <summary>Lists a request builder with its nested types.</summary>
internal sealed class BuilderListing(RequestBuilderDeclaration builder, ModelOrigins origins)
{
    private const string PathParameters = "System.Collections.Generic.Dictionary<string, object> pathParameters";
    private const string RequestAdapter = ApiTypes.RequestAdapter + " requestAdapter";

    private readonly string type = builder.Namespace + "." + builder.Name;

    /// <summary>The members, in no order.</summary>
    public IEnumerable<ApiMember> Members() =>
        Constructors()
            .Prepend(Type($"class {type} : {ApiTypes.Kiota}.BaseRequestBuilder"))
            .Concat(Navigation())
            .Concat(builder.Operations.SelectMany(Operation))
            .Concat(
                builder.HasWithUrl ? [Type($"{type} {type}.WithUrl(string rawUrl)")] : Enumerable.Empty<ApiMember>()
            )
            .Concat(builder.NestedTypes.SelectMany(nested => new ModelListing(nested, origins).Members()));

    private IEnumerable<ApiMember> Constructors()
    {
        if (builder.Client is not null)
        {
            return [Constructor(RequestAdapter)];
        }

        var optional = builder.PathArguments.Select(argument =>
            $", {ApiTypes.Item(argument.Type)} {NameOf(argument)} = {ApiTypes.Default(argument.Type)}"
        );
        return
        [
            Constructor($"{PathParameters}, {RequestAdapter}{string.Concat(optional)}"),
            Constructor($"string rawUrl, {RequestAdapter}"),
        ];
    }

    private IEnumerable<ApiMember> Navigation()
    {
        foreach (var property in builder.Properties)
        {
            yield return Member($"{property.BuilderName} {type}.{property.Name} {{ get; }}", property.Name);
        }

        if (builder.Indexer is { } indexer)
        {
            yield return Member(
                $"{indexer.BuilderName} {type}.this[{ApiTypes.Bare(indexer.Type)} position] {{ get; }}",
                ModelOrigins.Indexer
            );
            if (indexer.TakesText)
            {
                yield return Member(
                    $"{indexer.BuilderName} {type}.this[string position] {{ get; }}",
                    ModelOrigins.Indexer
                );
            }
        }

        foreach (var method in builder.Methods)
        {
            var arguments = string.Join(
                ", ",
                method.Arguments.Select(argument => $"{ApiTypes.Item(argument.Type)} {NameOf(argument)}")
            );
            yield return Member($"{method.BuilderName} {type}.{method.Name}({arguments})", method.Name);
        }
    }

    private IEnumerable<ApiMember> Operation(OperationModel operation)
    {
        var query =
            operation.QueryParameters?.FullName
            ?? operation.ForwardsTo?.QueryParametersName
            ?? ApiTypes.Kiota + ".DefaultQueryParameters";
        var body = operation.Body is { } given ? ApiTypes.Required(given.Type) + " body, " : "";
        var contentType = operation.Body is { ContentType: null } ? "string contentType, " : "";
        var arguments =
            $"{body}{contentType}System.Action<{ApiTypes.Kiota}.RequestConfiguration<{query}>>? requestConfiguration = null";
        var result = operation.Result is { } one ? $"<{ApiTypes.Nullable(one)}>" : "";
        yield return Member(
            $"System.Threading.Tasks.Task{result} {type}.{operation.Verb}Async({arguments}, System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))",
            operation.Verb
        );
        yield return Member(
            $"{ApiTypes.Kiota}.RequestInformation {type}.To{operation.Verb}RequestInformation({arguments})",
            operation.Verb
        );
        foreach (var member in operation.QueryParameters is { } own ? Query(own) : [])
        {
            yield return member;
        }
    }

    private IEnumerable<ApiMember> Query(QueryParametersDeclaration query)
    {
        var node = origins.OfType(query.FullName);
        yield return new ApiMember($"class {query.FullName}", node);
        yield return new ApiMember($"{query.FullName}.{query.Name}()", node);
        foreach (var property in query.Properties)
        {
            yield return new ApiMember(
                $"{ApiTypes.Query(property.Type)} {query.FullName}.{property.Name} {{ get; set; }}",
                origins.OfMember(query.FullName, property.Name)
            );
        }
    }

    /// <summary>A listing has names as the compiler knows them, without the mark that lets them be keywords.</summary>
    private static string NameOf(PathArgument argument) => argument.ArgumentName.TrimStart('@');

    private ApiMember Constructor(string arguments) => Type($"{type}.{builder.Name}({arguments})");

    private ApiMember Type(string line) => new(line, origins.OfType(type));

    private ApiMember Member(string line, string member) => new(line, origins.OfMember(type, member));
}
