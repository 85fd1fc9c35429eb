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
        Serialize(writer, model, composition);
        if (Merges(composition))
        {
            writer.Separate();
            MergeEmitter.Emit(writer, model.Name);
        }
    }

    /// <summary>Whether an object and a wrapper can be set together, which are then one object on the wire.</summary>
    private static bool Merges(Composition composition) =>
        composition.Kind is CompositionKind.AnyOf
        && composition.Members.Any(CanMerge)
        && composition.Members.Any(member => IsSingleObject(member) && member.IsWrapper);

    private static void Serialize(SourceWriter writer, ClassDeclaration model, Composition composition)
    {
        SerializationEmitter.OpenSerialize(writer, baseName: null);
        var objects = composition.Members.Where(IsSingleObject).ToList();
        if (objects.Count > 0)
        {
            FlatForm(writer, objects, Merges(composition));
        }

        var isAnyOf = composition.Kind is CompositionKind.AnyOf;
        if (isAnyOf)
        {
            OnlyOne(writer, model, composition, objects);
        }

        foreach (var member in composition.Members.Where(member => !isAnyOf || !IsSingleObject(member)))
        {
            Whole(writer, member);
        }

        if (Merges(composition))
        {
            Together(writer, objects);
        }

        var merged = objects.Where(member => isAnyOf && CanMerge(member)).ToList();
        if (merged.Count > 0)
        {
            var first = TypeNames.Bare(merged[0].Type);
            writer.Open($"if ({AnySet(merged)})");
            writer.Line($"writer.WriteObjectValue<{first}>(null, {All(merged)});");
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
        writer.Open($"if ({IsSet(member)})");
        writer.Line($"{NodeWriting.Of(member.Type, "null", member.PropertyName)};");
        writer.Line("return;");
        writer.Close();
    }

    /// <summary>Values of several kinds cannot be written at once, and leaving one out would lose it in silence.</summary>
    private static void OnlyOne(
        SourceWriter writer,
        ClassDeclaration model,
        Composition composition,
        List<CompositionMember> objects
    )
    {
        var kinds = composition
            .Members.Where(member => !IsSingleObject(member) && !IsUntyped(member))
            .Select(IsSet)
            .Concat(objects.Count == 0 ? [] : [AnySet(objects)])
            .ToList();
        if (kinds.Count < 2)
        {
            return;
        }

        var problem = Literal.Of(
            $"{model.Name} holds values of several kinds, such as a text and an object. Only one of them can be written: set the others to null."
        );
        writer.Open($"if ({string.Join(" + ", kinds.Select(kind => $"({kind} ? 1 : 0)"))} > 1)");
        writer.Line($"throw new _System::InvalidOperationException({problem});");
        writer.Close();
    }

    /// <summary>Where an object and a wrapper are set, the properties of both are gathered first.</summary>
    private static void Together(SourceWriter writer, List<CompositionMember> objects)
    {
        var wrappers = objects.Where(member => member.IsWrapper).ToList();
        var plain = objects.Where(CanMerge).ToList();
        writer.Open($"if ({Grouped(plain)} && {Grouped(wrappers)})");
        writer.Line(
            $"writer.WriteObjectValue<{RuntimeNames.IParsable}>(null, new {MergeEmitter.ClassName}({All(plain.Concat(wrappers))}));"
        );
        writer.Line("return;");
        writer.Close();
    }

    private static string AnySet(IEnumerable<CompositionMember> members) => string.Join(" || ", members.Select(IsSet));

    private static string Grouped(List<CompositionMember> members) =>
        members.Count == 1 ? IsSet(members[0]) : $"({AnySet(members)})";

    private static string IsSet(CompositionMember member) => member.PropertyName + " is not null";

    private static string All(IEnumerable<CompositionMember> members) =>
        string.Join(", ", members.Select(member => member.PropertyName));

    /// <summary>The runtime's form writer takes the member for a nested object, which it refuses, although it is the form itself.</summary>
    private static void FlatForm(SourceWriter writer, List<CompositionMember> objects, bool merges)
    {
        writer.Open("if (writer is global::Microsoft.Kiota.Serialization.Form.FormSerializationWriter)");
        if (merges)
        {
            writer.Line($"new {MergeEmitter.ClassName}({All(objects)}).Serialize(writer);");
        }
        else
        {
            foreach (var member in objects)
            {
                writer.Line($"{member.PropertyName}?.Serialize(writer);");
            }
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
