using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>
/// Writes what a wrapper does with a value that none of its members can hold, such as a number of more bits than the document says: it is
/// kept, and written back as long as no member is set.
/// </summary>
internal static class UnreadValue
{
    /// <summary>The property that says whether any member is set. No property of a document starts like this.</summary>
    public const string HoldsValue = "_HoldsValue";

    private const string Field = "_unread";

    /// <summary>Writes the field and the property.</summary>
    public static void Members(SourceWriter writer, Composition composition)
    {
        writer.Separate();
        if (IsPossible(composition))
        {
            writer.Line($"private {RuntimeNames.UntypedNode}? {Field};");
            writer.Separate();
        }

        var held = composition.Members.Select(member =>
            member.PropertyName + (member.IsWrapper ? $" is {{ {HoldsValue}: true }}" : " is not null")
        );
        writer.Line("/// <summary>Whether the value is held by one of the types.</summary>");
        writer.Line($"internal bool {HoldsValue} => {string.Join(" || ", held)};");
    }

    /// <summary>Whether there are such values: an untyped member can hold any.</summary>
    public static bool IsPossible(Composition composition) => !composition.Members.Any(CompositionEmitter.IsUntyped);

    /// <summary>Writes that a wrapper inside is read, and kept if it holds the value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="wrapper">The member.</param>
    /// <param name="ends">Whether the search is over then.</param>
    public static void Try(SourceWriter writer, CompositionMember wrapper, bool ends)
    {
        JsonTypeReader.Fill(writer, wrapper);
        writer.Open($"if (result.{wrapper.PropertyName} is not {{ {HoldsValue}: true }})");
        writer.Line($"result.{wrapper.PropertyName} = null;");
        writer.Close();
        if (ends)
        {
            writer.Open("else");
            writer.Line("return result;");
            writer.Close();
        }
    }

    /// <summary>Writes that <c>result</c> keeps what the node has.</summary>
    public static void Keep(SourceWriter writer, string support) =>
        writer.Line($"result.{Field} = {TypeNames.Global(support)}.Unread(parseNode);");

    /// <summary>Writes what is written when no member is set. The name of the property is written by then, so something must follow.</summary>
    public static void Write(SourceWriter writer, Composition composition)
    {
        if (IsPossible(composition))
        {
            writer.Open($"if ({Field} is not null)");
            writer.Line($"writer.WriteObjectValue<{RuntimeNames.UntypedNode}>(null, {Field});");
            writer.Line("return;");
            writer.Close();
        }

        writer.Line("writer.WriteNullValue(null);");
    }
}
