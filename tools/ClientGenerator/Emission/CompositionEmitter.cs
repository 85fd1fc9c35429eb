using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes how the wrappers of <c>oneOf</c> and <c>anyOf</c> are read and written.</summary>
internal static class CompositionEmitter
{
    /// <summary>Writes the three members of a wrapper.</summary>
    public static void Emit(SourceWriter writer, ClassDeclaration model, Composition composition)
    {
        if (composition.Kind is CompositionKind.OneOf)
        {
            OneOfReader.Emit(writer, model, composition);
        }
        else
        {
            AnyOfReader.Emit(writer, model, composition);
        }

        writer.Separate();
        Serialize(writer, composition);
    }

    private static void Serialize(SourceWriter writer, Composition composition)
    {
        SerializationEmitter.OpenSerialize(writer, baseName: null);
        var objects = composition.Members.Where(IsSingleObject).ToList();
        if (objects.Count > 0)
        {
            FlatForm(writer, objects);
        }

        var isAnyOf = composition.Kind is CompositionKind.AnyOf;
        foreach (var member in composition.Members.Where(member => !isAnyOf || !IsSingleObject(member)))
        {
            Whole(writer, member);
        }

        var merged = objects.Where(member => isAnyOf && CanMerge(member)).ToList();

        if (merged.Count > 0)
        {
            var first = TypeNames.Bare(merged[0].Type);
            var all = string.Join(", ", merged.Select(member => member.PropertyName));
            writer.Open($"if ({string.Join(" || ", merged.Select(member => member.PropertyName + " is not null"))})");
            writer.Line($"writer.WriteObjectValue<{first}>(null, {all});");
            writer.Line("return;");
            writer.Close();
        }

        foreach (var member in objects.Where(member => isAnyOf && member.IsWrapper))
        {
            Whole(writer, member);
        }

        // The name of the property is written by now, so something must follow.
        writer.Line("writer.WriteNullValue(null);");
        writer.Close();
    }

    private static void Whole(SourceWriter writer, CompositionMember member)
    {
        writer.Open($"if ({member.PropertyName} is not null)");
        writer.Line($"{NodeWriting.Of(member.Type, "null", member.PropertyName)};");
        writer.Line("return;");
        writer.Close();
    }

    /// <summary>The runtime's form writer takes the member for a nested object, which it refuses, although it is the form itself.</summary>
    private static void FlatForm(SourceWriter writer, List<CompositionMember> objects)
    {
        writer.Open("if (writer is global::Microsoft.Kiota.Serialization.Form.FormSerializationWriter)");
        foreach (var member in objects)
        {
            writer.Line($"{member.PropertyName}?.Serialize(writer);");
        }

        writer.Line("return;");
        writer.Close();
    }

    /// <summary>Whether a member is one object of the client.</summary>
    public static bool IsSingleObject(CompositionMember member) =>
        member.Type is { Kind: ValueKind.Object, IsCollection: false };

    /// <summary>Whether the properties of a member can be read from and written into one object with those of others.</summary>
    public static bool CanMerge(CompositionMember member) => IsSingleObject(member) && !member.IsWrapper;

    /// <summary>Whether a member is a value of any kind.</summary>
    public static bool IsUntyped(CompositionMember member) =>
        member.Type is { Kind: ValueKind.Untyped, IsCollection: false };
}
