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
        UnreadValue.Members(writer, composition);
    }

    /// <summary>Whether several members can be set together, which are then one object on the wire.</summary>
    private static bool Merges(Composition composition) =>
        composition.Kind is CompositionKind.AnyOf && composition.Members.Count(IsSingleObject) > 1;

    private static void Serialize(SourceWriter writer, ClassDeclaration model, Composition composition)
    {
        SerializationEmitter.OpenSerialize(writer, baseName: null);
        var objects = composition.Members.Where(IsSingleObject).ToList();
        var isAnyOf = composition.Kind is CompositionKind.AnyOf;
        if (!isAnyOf)
        {
            SingleMemberEmitter.Emit(writer, model.Name, composition.Members);
        }

        if (objects.Count > 0)
        {
            FlatForm(writer, model, composition, objects);
        }

        if (isAnyOf)
        {
            OnlyOne(writer, model, composition, objects);
        }

        foreach (var member in composition.Members.Where(member => !isAnyOf || !IsSingleObject(member)))
        {
            Whole(writer, member);
        }

        if (isAnyOf)
        {
            Objects(writer, model, composition, objects);
        }

        UnreadValue.Write(writer, composition);
        writer.Close();
    }

    private static void Objects(
        SourceWriter writer,
        ClassDeclaration model,
        Composition composition,
        List<CompositionMember> objects
    )
    {
        if (objects.Count > 1)
        {
            writer.Open($"if ({AnySet(objects)})");
            writer.Line(
                $"{TypeNames.Global(composition.Support)}.Write(writer, {Literal.Of(model.Name)}, {All(objects.OrderBy(IsWrapper))});"
            );
            writer.Line("return;");
            writer.Close();
        }
        else
        {
            objects.ForEach(member => Whole(writer, member));
        }
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

    private static string AnySet(IEnumerable<CompositionMember> members) => string.Join(" || ", members.Select(IsSet));

    private static string IsSet(CompositionMember member) => member.PropertyName + " is not null";

    private static string All(IEnumerable<CompositionMember> members) =>
        string.Join(", ", members.Select(member => member.PropertyName));

    /// <summary>The runtime's form writer takes the member for a nested object, which it refuses, although it is the form itself.</summary>
    private static void FlatForm(
        SourceWriter writer,
        ClassDeclaration model,
        Composition composition,
        List<CompositionMember> objects
    )
    {
        writer.Open("if (writer is global::Microsoft.Kiota.Serialization.Form.FormSerializationWriter)");
        if (Merges(composition))
        {
            writer.Line(
                $"new {TypeNames.Global(composition.Support)}.Merged({Literal.Of(model.Name)}, {All(objects)}).Serialize(writer);"
            );
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

    /// <summary>Whether a member is one object or one other value, as the members of its own say.</summary>
    public static bool IsWrapper(CompositionMember member) => IsSingleObject(member) && member.IsWrapper;

    /// <summary>Whether a member is a value of any kind.</summary>
    public static bool IsUntyped(CompositionMember member) =>
        member.Type is { Kind: ValueKind.Untyped, IsCollection: false };
}
