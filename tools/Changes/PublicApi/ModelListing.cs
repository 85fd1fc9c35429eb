using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.PublicApi;

/// <summary>Lists a model with its nested types.</summary>
internal sealed class ModelListing(ClassDeclaration model, ModelOrigins origins)
{
    private const string Readers =
        $"System.Collections.Generic.IDictionary<string, System.Action<{ApiTypes.ParseNode}>>";

    /// <summary>The members, in no order.</summary>
    public IEnumerable<ApiMember> Members()
    {
        yield return Type($"class {model.FullName} : {string.Join(", ", Bases())}");
        yield return Type($"{model.FullName}.{model.Name}()");
        yield return Type(
            $"static {model.FullName} {model.FullName}.CreateFromDiscriminatorValue({ApiTypes.ParseNode} parseNode)"
        );
        yield return Type($"{Modifier} {Readers} {model.FullName}.GetFieldDeserializers()");
        yield return Type(
            $"{Modifier} void {model.FullName}.Serialize({ApiTypes.Serialization}.ISerializationWriter writer)"
        );
        if (model.HoldsAdditionalData)
        {
            yield return Type(
                $"System.Collections.Generic.IDictionary<string, object> {model.FullName}.AdditionalData {{ get; set; }}"
            );
        }

        if (model.OverridesMessage)
        {
            yield return Type($"override string {model.FullName}.Message {{ get; }}");
        }

        foreach (var property in model.Properties)
        {
            yield return new ApiMember(
                $"{ApiTypes.Nullable(property.Type)} {model.FullName}.{property.Name} {{ get; {(property.IsReadOnly ? "private " : "")}set; }}",
                origins.OfMember(model.FullName, property.Name)
            );
        }

        foreach (var member in model.NestedTypes.SelectMany(nested => new ModelListing(nested, origins).Members()))
        {
            yield return member;
        }
    }

    private string Modifier => model is { BaseName: not null, Composition: null } ? "override" : "virtual";

    private IEnumerable<string> Bases()
    {
        if (model.BaseName is { } name)
        {
            yield return name;
        }
        else if (model.IsError)
        {
            yield return ApiTypes.Kiota + ".ApiException";
        }

        if (model.HoldsAdditionalData)
        {
            yield return ApiTypes.Serialization + ".IAdditionalDataHolder";
        }

        if (model.Composition is not null)
        {
            yield return ApiTypes.Serialization + ".IComposedTypeWrapper";
        }

        yield return ApiTypes.Serialization + ".IParsable";
    }

    private ApiMember Type(string line) => new(line, origins.OfType(model.FullName));
}
