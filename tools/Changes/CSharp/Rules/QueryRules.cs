namespace OpenApi.Changes.CSharp.Rules;

/// <summary>Changes of the classes of query parameters.</summary>
internal static class QueryRules
{
    private const string Subject = "query parameter";

    public static readonly ChangeRule ClassAdded = CSharpRule.Of(
        "query-class-added",
        Subject,
        "An operation has its first query parameters",
        CodeBreak.Binary,
        "The type of the configuration argument is another. A lambda fits both; compiled code, and code that spells the type out, does not.",
        "Compile again whatever uses the client.",
        "query-class-removed"
    );

    public static readonly ChangeRule ClassRemoved = CSharpRule.Of(
        "query-class-removed",
        Subject,
        "An operation has no query parameters any more",
        CodeBreak.SourceAndBinary,
        "The class with their properties is gone.",
        "Stop setting the parameters.",
        "query-class-added"
    );

    public static readonly ChangeRule ClassMoved = CSharpRule.Of(
        "query-class-moved",
        Subject,
        "An operation takes another class of query parameters",
        CodeBreak.Binary,
        "The operation of the path without the slash at its end has taken the place of the shortcut to the other. A lambda fits both; compiled code does not.",
        "Compile again whatever uses the client.",
        "query-class-moved"
    );

    public static readonly ChangeRule Removed = CSharpRule.Of(
        "query-parameter-removed",
        Subject,
        "A query parameter's property is gone",
        CodeBreak.SourceAndBinary,
        "Code that sets it does not compile.",
        "Stop setting it, or use the parameter that replaces it.",
        "query-parameter-added"
    );

    public static readonly ChangeRule Added = CSharpRule.Of(
        "query-parameter-added",
        Subject,
        "A query parameter's property is new",
        CodeBreak.None,
        "Nothing could set it before; one that is required must be set for the call to succeed.",
        "Set it where the service asks for it.",
        "query-parameter-removed"
    );

    public static readonly ChangeRule Renamed = CSharpRule.Of(
        "query-parameter-renamed",
        Subject,
        "A query parameter's property has another name",
        CodeBreak.SourceAndBinary,
        "Code sets a property that is gone.",
        "Use the new name.",
        "query-parameter-renamed"
    );

    public static readonly ChangeRule WireNameChanged = CSharpRule.Of(
        "query-parameter-wire-name-changed",
        Subject,
        "A query parameter is sent under another name",
        CodeBreak.None,
        "The property has the same name, so code compiles and sends the new one.",
        "Regenerate before the service stops taking the old name.",
        "query-parameter-wire-name-changed"
    );

    public static readonly ChangeRule Deprecated = CSharpRule.Of(
        "query-parameter-deprecated",
        Subject,
        "A query parameter's property is obsolete",
        CodeBreak.None,
        "Its use gives a compiler warning, which fails builds that treat warnings as errors.",
        "Stop setting it.",
        "query-parameter-undeprecated",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule Undeprecated = CSharpRule.Of(
        "query-parameter-undeprecated",
        Subject,
        "A query parameter's property is no longer obsolete",
        CodeBreak.None,
        "A compiler warning goes away.",
        "Nothing needs to be done.",
        "query-parameter-deprecated"
    );

    public static IEnumerable<ChangeRule> All =>
        [ClassAdded, ClassRemoved, ClassMoved, Removed, Added, Renamed, WireNameChanged, Deprecated, Undeprecated];
}
