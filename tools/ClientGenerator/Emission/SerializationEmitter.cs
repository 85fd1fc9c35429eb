using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes how a model is read and written.</summary>
internal static class SerializationEmitter
{
    private const string DeserializerMap =
        $"{RuntimeNames.Dictionary}<string, {RuntimeNames.Action}<{RuntimeNames.IParseNode}>>";

    /// <summary>Writes <c>CreateFromDiscriminatorValue</c> of a plain class.</summary>
    public static void Factory(SourceWriter writer, ClassDeclaration model)
    {
        OpenFactory(writer, model);
        if (model.Discriminator is { Mapping.Count: > 0 } discriminator)
        {
            writer.Open(
                $"return parseNode.GetChildNode({Literal.Of(discriminator.WireName)})?.GetStringValue() switch"
            );
            foreach (var mapped in discriminator.Mapping)
            {
                writer.Line($"{Literal.Of(mapped.Value)} => {New(mapped.TypeName, mapped.StartsWithValues)},");
            }

            writer.Line($"_ => {New(model.FullName, model.StartsWithValues)},");
            writer.Close(";");
        }
        else
        {
            writer.Line($"return {New(model.FullName, model.StartsWithValues)};");
        }

        writer.Close();
    }

    private static string New(string typeName, bool startsWithValues) =>
        $"new {TypeNames.Global(typeName)}({(startsWithValues ? "parseNode" : "")})";

    /// <summary>Writes the head of <c>CreateFromDiscriminatorValue</c> and checks its argument.</summary>
    public static void OpenFactory(SourceWriter writer, ClassDeclaration model)
    {
        var hides = model.BaseName is null ? "" : "new ";
        writer.Line("/// <summary>Makes the object that a node stands for, not yet filled.</summary>");
        writer.Line("/// <returns>The object.</returns>");
        DocCommentWriter.Parameter(writer, "parseNode", "The node to read.");
        writer.Open(
            $"public static {hides}{TypeNames.Global(model.FullName)} CreateFromDiscriminatorValue({RuntimeNames.IParseNode} parseNode)"
        );
        writer.Line($"_ = parseNode ?? throw new {RuntimeNames.ArgumentNullException}(nameof(parseNode));");
    }

    /// <summary>Writes the head of <c>GetFieldDeserializers</c>.</summary>
    public static void OpenDeserializers(SourceWriter writer, string? baseName)
    {
        writer.Line("/// <summary>What reads each member that the document names.</summary>");
        writer.Line("/// <returns>The readers by wire name.</returns>");
        writer.Open($"public {Modifier(baseName)} {RuntimeNames.Deserializers} GetFieldDeserializers()");
    }

    /// <summary>Writes that nothing is read member by member.</summary>
    public static void NoDeserializers(SourceWriter writer) => writer.Line($"return new {DeserializerMap}();");

    /// <summary>Writes the head of <c>Serialize</c> and checks its argument.</summary>
    public static void OpenSerialize(SourceWriter writer, string? baseName)
    {
        writer.Line("/// <summary>Writes the object.</summary>");
        DocCommentWriter.Parameter(writer, "writer", "Where to.");
        writer.Open($"public {Modifier(baseName)} void Serialize({RuntimeNames.ISerializationWriter} writer)");
        writer.Line($"_ = writer ?? throw new {RuntimeNames.ArgumentNullException}(nameof(writer));");
    }

    /// <summary>Writes <c>GetFieldDeserializers</c> of a plain class.</summary>
    public static void Deserializers(SourceWriter writer, ClassDeclaration model)
    {
        OpenDeserializers(writer, model.BaseName);
        var start = model.BaseName is null ? "()" : "(base.GetFieldDeserializers())";
        if (model.Properties.Count == 0)
        {
            writer.Line($"return new {DeserializerMap}{start};");
        }
        else
        {
            writer.Open($"return new {DeserializerMap}{(model.BaseName is null ? "" : start)}");
            foreach (var property in model.Properties)
            {
                writer.Line(
                    $"[{Literal.Of(property.WireName)}] = n => {{ {property.Name} = {NodeReading.Of(property.Type, "n")}; }},"
                );
            }

            writer.Close(";");
        }

        writer.Close();
    }

    /// <summary>Writes <c>Serialize</c> of a plain class.</summary>
    public static void Serialize(SourceWriter writer, ClassDeclaration model)
    {
        OpenSerialize(writer, model.BaseName);
        Properties(writer, model, areTags: true);
        if (model.BaseName is not null)
        {
            writer.Line("base.Serialize(writer);");
        }

        Properties(writer, model, areTags: false);

        if (model.HoldsAdditionalData)
        {
            writer.Line("writer.WriteAdditionalData(AdditionalData);");
        }

        writer.Close();
    }

    private static void Properties(SourceWriter writer, ClassDeclaration model, bool areTags)
    {
        foreach (var property in model.Properties.Where(property => property.IsTag == areTags && !property.IsReadOnly))
        {
            writer.Line($"{NodeWriting.Of(property.Type, Literal.Of(property.WireName), property.Name)};");
        }
    }

    private static string Modifier(string? baseName) => baseName is null ? "virtual" : "override";
}
