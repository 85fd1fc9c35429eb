namespace OpenApi.Changes.CSharp.Rules;

/// <summary>
/// Changes of types, as the product of where a type stands and how it changed. What breaks follows from both: where a value is
/// read, the new type must convert to the old one; where one is given, the old type must convert to the new one.
/// </summary>
internal static class TypeChangeRules
{
    private static readonly Dictionary<(TypePlace, TypeChangeKind), ChangeRule> Table = (
        from place in Places
        from row in Rows
        where place.Kinds is null || place.Kinds.Contains(row.Kind)
        select (Key: (place.Place, row.Kind), Rule: Make(place, row))
    ).ToDictionary(entry => entry.Key, entry => entry.Rule);

    public static IEnumerable<ChangeRule> All => Table.Values;

    /// <summary>The rule of a change; a kind that cannot happen at a place counts as the general one.</summary>
    public static ChangeRule Of(TypePlace place, TypeChangeKind kind) =>
        Table.TryGetValue((place, kind), out var rule) ? rule : Table[(place, TypeChangeKind.Replaced)];

    private static IEnumerable<PlaceRow> Places =>
        [
            new(TypePlace.Property, "property", "property", IsRead: true, IsGiven: true, null),
            new(TypePlace.ReadOnlyProperty, "read-only-property", "property", IsRead: true, IsGiven: false, null),
            new(TypePlace.Result, "result", "result", IsRead: true, IsGiven: false, null),
            new(TypePlace.Body, "body", "body", IsRead: false, IsGiven: true, null),
            new(TypePlace.QueryParameter, "query-parameter", "query parameter", IsRead: true, IsGiven: true, FlatKinds),
            new(TypePlace.Indexer, "indexer", "path parameter", IsRead: false, IsGiven: true, ScalarKinds),
            new(TypePlace.PathArgument, "path-argument", "path parameter", IsRead: false, IsGiven: true, ScalarKinds),
        ];

    /// <summary>What stands in the path is a scalar.</summary>
    private static HashSet<TypeChangeKind> ScalarKinds =>
        [TypeChangeKind.Widened, TypeChangeKind.Narrowed, TypeChangeKind.Replaced];

    /// <summary>What stands in the query is a scalar, an enumeration, or a list of these.</summary>
    private static HashSet<TypeChangeKind> FlatKinds =>
        [
            .. ScalarKinds,
            TypeChangeKind.BecameList,
            TypeChangeKind.BecameSingle,
            TypeChangeKind.EnumBecameText,
            TypeChangeKind.TextBecameEnum,
        ];

    private static IEnumerable<KindRow> Rows =>
        [
            new(
                TypeChangeKind.Widened,
                "widened",
                "narrowed",
                "is a wider number",
                Conversion.OldToNew,
                "Use the wider type; values may exceed the old one."
            ),
            new(
                TypeChangeKind.Narrowed,
                "narrowed",
                "widened",
                "is a narrower number",
                Conversion.NewToOld,
                "Use the narrower type, and check the range before converting to it."
            ),
            new(
                TypeChangeKind.Generalized,
                "generalized",
                "specialized",
                "is a class that the old one extends",
                Conversion.OldToNew,
                "Use the base class, and test for the derived one where its properties are needed."
            ),
            new(
                TypeChangeKind.Specialized,
                "specialized",
                "generalized",
                "is a class that extends the old one",
                Conversion.NewToOld,
                "Use the derived class."
            ),
            new(
                TypeChangeKind.BecameList,
                "became-list",
                "became-single",
                "is a list",
                Conversion.None,
                "Use a list; one value becomes a list of one."
            ),
            new(
                TypeChangeKind.BecameSingle,
                "became-single",
                "became-list",
                "is one value instead of a list",
                Conversion.None,
                "Use a single value."
            ),
            new(
                TypeChangeKind.EnumBecameText,
                "enum-became-text",
                "text-became-enum",
                "is a text instead of an enumeration",
                Conversion.None,
                "Use the text that stood for the member on the wire."
            ),
            new(
                TypeChangeKind.TextBecameEnum,
                "text-became-enum",
                "enum-became-text",
                "is an enumeration instead of a text",
                Conversion.None,
                "Use the member that stands for the text."
            ),
            new(
                TypeChangeKind.BecameComposed,
                "became-composed",
                "became-plain",
                "is a wrapper around one of several types",
                Conversion.None,
                "Wrap the value, or read the wrapper's property of its type."
            ),
            new(
                TypeChangeKind.BecamePlain,
                "became-plain",
                "became-composed",
                "is one type instead of a wrapper around several",
                Conversion.None,
                "Use the value without the wrapper."
            ),
            new(
                TypeChangeKind.BecameUntyped,
                "became-untyped",
                "became-typed",
                "is any JSON",
                Conversion.None,
                "Use the runtime's UntypedNode, or say the type in the document."
            ),
            new(
                TypeChangeKind.BecameTyped,
                "became-typed",
                "became-untyped",
                "is typed instead of any JSON",
                Conversion.None,
                "Use the type instead of the runtime's UntypedNode."
            ),
            new(
                TypeChangeKind.Replaced,
                "retyped",
                "retyped",
                "is of another type",
                Conversion.None,
                "Use the new type."
            ),
        ];

    private static ChangeRule Make(PlaceRow place, KindRow kind)
    {
        var readingBreaks = place.IsRead && kind.Conversion is not Conversion.NewToOld;
        var givingBreaks = place.IsGiven && kind.Conversion is not Conversion.OldToNew;
        var breaks = readingBreaks || givingBreaks ? CodeBreak.SourceAndBinary : CodeBreak.Binary;
        return CSharpRule.Of(
            place.Id + "-" + kind.Id,
            place.Subject,
            $"A {place.Id.Replace('-', ' ')} {kind.Title}",
            breaks,
            Reason(readingBreaks, givingBreaks),
            breaks is CodeBreak.Binary ? "Compile again whatever uses the client. " + kind.Advice : kind.Advice,
            place.Id + "-" + kind.Mirror
        );
    }

    private static string Reason(bool readingBreaks, bool givingBreaks) =>
        (readingBreaks, givingBreaks) switch
        {
            (true, true) =>
                "Code that reads it as the old type, or gives it a value of the old type, does not compile.",
            (true, false) => "Code that reads it as the old type does not compile.",
            (false, true) => "Code that gives a value of the old type does not compile.",
            _ =>
                "The types convert in the direction that code needs, so it compiles; compiled code looks for the old signature.",
        };

    private enum Conversion
    {
        None,
        OldToNew,
        NewToOld,
    }

    private sealed record PlaceRow(
        TypePlace Place,
        string Id,
        string Subject,
        bool IsRead,
        bool IsGiven,
        HashSet<TypeChangeKind>? Kinds
    );

    private sealed record KindRow(
        TypeChangeKind Kind,
        string Id,
        string Mirror,
        string Title,
        Conversion Conversion,
        string Advice
    );
}
