using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>
/// What the exceptions of a client inherit, as far as it can stand in for a property of a model: from <c>System.Exception</c> and the
/// runtime's <c>ApiException</c>.
/// </summary>
internal static class ExceptionMembers
{
    private static readonly Dictionary<string, Member> Members = new(StringComparer.Ordinal)
    {
        ["Message"] = new(ValueKind.String, CanBeSet: false),
        ["StackTrace"] = new(ValueKind.String, CanBeSet: false),
        ["Source"] = new(ValueKind.String, CanBeSet: true),
        ["HelpLink"] = new(ValueKind.String, CanBeSet: true),
        ["HResult"] = new(ValueKind.Int32, CanBeSet: true),
        ["ResponseStatusCode"] = new(ValueKind.Int32, CanBeSet: true),
    };

    /// <summary>
    /// The type of the inherited member that code which uses a property meets once the model is an exception; null where there
    /// is none, or code does not compile against it.
    /// </summary>
    public static ValueKind? StandInFor(ClassProperty property) =>
        Members.TryGetValue(property.Name, out var member)
        && !property.Type.IsCollection
        && CanBeRead(member, property.Type)
        && (property.IsReadOnly || CanBeGiven(member, property.Type))
            ? member.Kind
            : null;

    private static bool CanBeRead(Member member, TypeReference type) =>
        TypeChange.Fits(new TypeReference(member.Kind), type);

    /// <summary>A property may hold null, and an inherited number may not.</summary>
    private static bool CanBeGiven(Member member, TypeReference type) =>
        member.CanBeSet && member.Kind is ValueKind.String && type.Kind is ValueKind.String;

    private sealed record Member(ValueKind Kind, bool CanBeSet);
}
