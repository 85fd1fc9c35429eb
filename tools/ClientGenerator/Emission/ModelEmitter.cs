using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes models.</summary>
internal static class ModelEmitter
{
    /// <summary>Writes a model with its nested types.</summary>
    public static void Emit(SourceWriter writer, ClassDeclaration model, string accessibility)
    {
        DocCommentWriter.Summary(writer, model.Documentation, $"A {model.Name}.");
        TypeHeader.Attributes(writer, model.Deprecation);
        writer.Open($"{accessibility} partial class {model.Name} : {string.Join(", ", Bases(model))}");
        Properties(writer, model);
        Constructor(writer, model);
        Members(writer, model);
        foreach (var nested in model.NestedTypes)
        {
            writer.Separate();
            Emit(writer, nested, "public");
        }

        writer.Close();
    }

    private static IEnumerable<string> Bases(ClassDeclaration model)
    {
        if (model.BaseName is { } baseName)
        {
            yield return TypeNames.Global(baseName);
        }
        else if (model.IsError)
        {
            yield return RuntimeNames.ApiException;
        }

        if (model.HoldsAdditionalData)
        {
            yield return RuntimeNames.IAdditionalDataHolder;
        }

        if (model.Composition is not null)
        {
            yield return RuntimeNames.IComposedTypeWrapper;
        }

        yield return RuntimeNames.IParsable;
    }

    private static void Properties(SourceWriter writer, ClassDeclaration model)
    {
        if (model.HoldsAdditionalData)
        {
            writer.Line("/// <summary>Members that the document does not name, by wire name.</summary>");
            writer.Line($"public {RuntimeNames.IDictionary}<string, object> AdditionalData {{ get; set; }}");
        }

        foreach (var property in model.Properties)
        {
            writer.Separate();
            DocCommentWriter.Summary(writer, property.Documentation, $"The {property.Name} property.");
            TypeHeader.Obsolete(writer, property.Deprecation);
            writer.Line(
                $"public {TypeNames.Nullable(property.Type)} {property.Name} {{ get; {(property.IsReadOnly ? "private " : "")}set; }}"
            );
        }

        if (model.OverridesMessage)
        {
            writer.Separate();
            writer.Line("/// <summary>What the service says about the error.</summary>");
            writer.Line($"public override string Message => {Message(model)};");
        }
    }

    private static string Message(ClassDeclaration model) =>
        model.ErrorMessage.Count == 0 ? "base.Message" : string.Join("?.", model.ErrorMessage) + " ?? string.Empty";

    private static void Constructor(SourceWriter writer, ClassDeclaration model)
    {
        var defaults = model.Properties.Where(property => property.Default is not null).ToList();
        if (!model.HoldsAdditionalData && !model.StartsWithValues)
        {
            return;
        }

        writer.Separate();
        writer.Line("/// <summary>Makes an object in which the document's defaults are set.</summary>");
        writer.Open($"public {model.Name}(){(model.BaseName is null ? "" : " : base()")}");
        OwnMap(writer, model);
        foreach (var property in defaults)
        {
            writer.Line($"{property.Name} = {DefaultLiteral.Of(property.Type, property.Default!)};");
        }

        foreach (var inherited in model.InheritedValues)
        {
            writer.Line(
                $"{inherited.Name} = {(inherited.Value is { } value ? DefaultLiteral.Of(inherited.Type, value) : "null")};"
            );
        }

        writer.Close();
        if (model.StartsWithValues)
        {
            ForReading(writer, model);
        }
    }

    /// <summary>A default is what the caller means who says nothing; the service that says nothing means nothing.</summary>
    private static void ForReading(SourceWriter writer, ClassDeclaration model)
    {
        writer.Separate();
        writer.Line("/// <summary>Makes an object that is going to be read: nothing is set.</summary>");
        DocCommentWriter.Parameter(writer, "parseNode", "The node to read.");
        writer.Open(
            $"internal {model.Name}({RuntimeNames.IParseNode} parseNode){(model.BaseStartsWithValues ? " : base(parseNode)" : "")}"
        );
        OwnMap(writer, model);
        writer.Close();
    }

    private static void OwnMap(SourceWriter writer, ClassDeclaration model)
    {
        if (model.HoldsAdditionalData)
        {
            writer.Line($"AdditionalData = new {RuntimeNames.Dictionary}<string, object>();");
        }
    }

    private static void Members(SourceWriter writer, ClassDeclaration model)
    {
        writer.Separate();
        if (model.Composition is { } composition)
        {
            CompositionEmitter.Emit(writer, model, composition);
            return;
        }

        SerializationEmitter.Factory(writer, model);
        writer.Separate();
        SerializationEmitter.Deserializers(writer, model);
        writer.Separate();
        SerializationEmitter.Serialize(writer, model);
    }
}
