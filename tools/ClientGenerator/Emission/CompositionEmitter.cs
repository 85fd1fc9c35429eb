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

        var merges = composition.Kind is CompositionKind.AnyOf;
        var single = composition.Members.Where(member => !merges || !IsSingleObject(member)).ToList();
        foreach (var member in single)
        {
            writer.Open($"if ({member.PropertyName} is not null)");
            writer.Line($"{NodeWriting.Of(member.Type, "null", member.PropertyName)};");
            writer.Line("return;");
            writer.Close();
        }

        if (merges && objects.Count > 0)
        {
            var first = TypeNames.Bare(objects[0].Type);
            var all = string.Join(", ", objects.Select(member => member.PropertyName));
            writer.Open($"if ({string.Join(" || ", objects.Select(member => member.PropertyName + " is not null"))})");
            writer.Line($"writer.WriteObjectValue<{first}>(null, {all});");
            writer.Line("return;");
            writer.Close();
        }

        // The name of the property is written by now, so something must follow.
        writer.Line("writer.WriteNullValue(null);");
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

    /// <summary>Whether a member is a value of any kind.</summary>
    public static bool IsUntyped(CompositionMember member) =>
        member.Type is { Kind: ValueKind.Untyped, IsCollection: false };
}
