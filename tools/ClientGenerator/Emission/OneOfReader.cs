using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>
/// Writes how a <c>oneOf</c> is read. The member is found, in this order, by the discriminator's value, by properties that
/// can only have certain values, by required properties, and by the JSON type. The member reads itself from the same node,
/// so that it also keeps what the document does not name.
/// </summary>
internal static class OneOfReader
{
    /// <summary>Writes <c>CreateFromDiscriminatorValue</c> and <c>GetFieldDeserializers</c>.</summary>
    public static void Emit(SourceWriter writer, ClassDeclaration model, Composition composition)
    {
        SerializationEmitter.OpenFactory(writer, model);
        writer.Line($"var result = new {TypeNames.Global(model.FullName)}();");
        ByDiscriminator(writer, composition);
        ByConstants(writer, composition);
        ByRequired(writer, composition);
        ByJsonType(writer, composition);
        writer.Close();
        if (composition.Members.Any(member => member.Constants.Count > 0))
        {
            writer.Separate();
            TextOfChild(writer);
        }

        writer.Separate();
        SerializationEmitter.OpenDeserializers(writer, baseName: null);
        SerializationEmitter.NoDeserializers(writer);
        writer.Close();
    }

    private static void ByDiscriminator(SourceWriter writer, Composition composition)
    {
        var cases = Cases(composition).ToList();
        if (cases.Count == 0)
        {
            return;
        }

        writer.Open(
            $"switch (parseNode.GetChildNode({Literal.Of(composition.Discriminator!.WireName)})?.GetStringValue())"
        );
        foreach (var (value, member) in cases)
        {
            writer.Open($"case {Literal.Of(value)}:");
            JsonTypeReader.Choose(writer, member);
            writer.Close();
        }

        writer.Close();
    }

    private static IEnumerable<(string Value, CompositionMember Member)> Cases(Composition composition) =>
        from mapped in composition.Discriminator?.Mapping ?? default
        from member in composition
            .Members.Where(member => CompositionEmitter.IsSingleObject(member) && member.Type.Name == mapped.TypeName)
            .Take(1)
        select (mapped.Value, member);

    private static void ByConstants(SourceWriter writer, Composition composition)
    {
        foreach (var member in composition.Members.Where(member => member.Constants.Count > 0))
        {
            writer.Open($"if ({string.Join(" && ", member.Constants.Select(Matches))})");
            JsonTypeReader.Choose(writer, member);
            writer.Close();
        }
    }

    private static string Matches(ConstantProperty constant) =>
        $"TextOfChild(parseNode, {Literal.Of(constant.WireName)}) is {string.Join(" or ", constant.Values.Select(Literal.Of))}";

    /// <summary>A value that contradicts a member's constants is not that member, so those with constants are not asked again.</summary>
    private static void ByRequired(SourceWriter writer, Composition composition)
    {
        foreach (
            var member in composition.Members.Where(member => member.Constants.Count == 0 && member.Required.Count > 0)
        )
        {
            writer.Open($"if ({string.Join(" && ", member.Required.Select(HasChild))})");
            JsonTypeReader.Choose(writer, member);
            writer.Close();
        }
    }

    private static string HasChild(string wireName) => $"parseNode.GetChildNode({Literal.Of(wireName)}) is not null";

    private static void ByJsonType(SourceWriter writer, Composition composition)
    {
        JsonTypeReader.Scalars(writer, composition);
        var hasLists = composition.Members.Any(member => member.Type.IsCollection);
        var fallback = Fallback(composition);
        var untyped = composition.Members.FirstOrDefault(CompositionEmitter.IsUntyped);
        var isCertain = !hasLists && untyped is null && !composition.Members.Any(JsonTypeReader.IsScalar);
        if (hasLists || (fallback is not null && !isCertain))
        {
            JsonTypeReader.WholeValue(writer);
        }

        JsonTypeReader.Lists(writer, composition);
        if (fallback is not null && isCertain)
        {
            JsonTypeReader.Choose(writer, fallback);
            return;
        }

        if (fallback is not null)
        {
            writer.Open($"if ({JsonTypeReader.IsObject})");
            JsonTypeReader.Choose(writer, fallback);
            writer.Close();
        }

        if (untyped is not null)
        {
            JsonTypeReader.Choose(writer, untyped);
        }
        else
        {
            writer.Line("return result;");
        }
    }

    /// <summary>The object that is meant when nothing tells: the first that demands nothing, else the first.</summary>
    private static CompositionMember? Fallback(Composition composition) =>
        composition.Members.FirstOrDefault(member =>
            CompositionEmitter.IsSingleObject(member) && member.Constants.Count == 0 && member.Required.Count == 0
        ) ?? composition.Members.FirstOrDefault(CompositionEmitter.IsSingleObject);

    private static void TextOfChild(SourceWriter writer)
    {
        writer.Open($"private static string? TextOfChild({RuntimeNames.IParseNode} parseNode, string name)");
        writer.Line("var child = parseNode.GetChildNode(name);");
        writer.Line(
            "return child?.GetStringValue() ?? (child?.GetBoolValue() is { } truth ? (truth ? \"true\" : \"false\") : child?.GetDecimalValue()?.ToString(_System::Globalization.CultureInfo.InvariantCulture));"
        );
        writer.Close();
    }
}
