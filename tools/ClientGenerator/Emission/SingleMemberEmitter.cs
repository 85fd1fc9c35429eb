using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>
/// Writes the check that at most one member of a <c>oneOf</c> is set. Reading sets one; what a caller sets besides could not be written,
/// and leaving it out would lose it in silence.
/// </summary>
internal static class SingleMemberEmitter
{
    /// <summary>Writes the check.</summary>
    public static void Emit(SourceWriter writer, string wrapper, EquatableArray<CompositionMember> members)
    {
        if (members.Count < 2)
        {
            return;
        }

        var count = string.Join(" + ", members.Select(member => $"({member.PropertyName} is null ? 0 : 1)"));
        var names = string.Join(
            ", ",
            members.Select(member => $"{member.PropertyName} is null ? null : {Literal.Of(member.PropertyName)}")
        );
        writer.Open($"if ({count} > 1)");
        writer.Line($"var set = string.Join(\", \", _System::Linq.Enumerable.OfType<string>(new[] {{ {names} }}));");
        writer.Line(
            $"throw new _System::InvalidOperationException({Literal.Of($"{wrapper} is exactly one of its types, but several are set: ")} + set + \". Set all but one of them to null.\");"
        );
        writer.Close();
    }
}
