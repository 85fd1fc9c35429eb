namespace OpenApi.Changes.CSharp.Rules;

/// <summary>Changes of request builders and of the ways from one to the next.</summary>
internal static class BuilderRules
{
    private const string Subject = "request builder";

    public static readonly ChangeRule Removed = CSharpRule.Of(
        "builder-removed",
        Subject,
        "A request builder is gone, with all below it",
        CodeBreak.SourceAndBinary,
        "The path is gone, and with it the builder, what leads to it, and its operations.",
        "Keep the path as deprecated, or move callers to the path that replaces it.",
        "builder-added"
    );

    public static readonly ChangeRule Added = CSharpRule.Of(
        "builder-added",
        Subject,
        "A request builder is new",
        CodeBreak.None,
        "Nothing could use it before.",
        "Nothing needs to be done.",
        "builder-removed"
    );

    public static readonly ChangeRule Renamed = CSharpRule.Of(
        "builder-renamed",
        Subject,
        "A request builder has another name",
        CodeBreak.SourceAndBinary,
        "The same operations are at another path, or a parameter of the path has another name, after which the builder is called.",
        "Replace the old way through the client, or the name of the class, by the new one; what the operations take and give is compared on its own.",
        "builder-renamed"
    );

    public static readonly ChangeRule NavigationRenamed = CSharpRule.Of(
        "navigation-renamed",
        Subject,
        "The property or method that leads to a request builder has another name",
        CodeBreak.SourceAndBinary,
        "Its name is now that of another member of the builder.",
        "Use the new name.",
        "navigation-renamed"
    );

    public static readonly ChangeRule NavigationDeprecated = CSharpRule.Of(
        "navigation-deprecated",
        Subject,
        "The way to a request builder is obsolete",
        CodeBreak.None,
        "All operations that it leads to are deprecated; its use gives a compiler warning, which fails builds that treat warnings as errors.",
        "Move callers to what the document names instead.",
        "navigation-undeprecated",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule NavigationUndeprecated = CSharpRule.Of(
        "navigation-undeprecated",
        Subject,
        "The way to a request builder is no longer obsolete",
        CodeBreak.None,
        "A compiler warning goes away.",
        "Nothing needs to be done.",
        "navigation-deprecated"
    );

    public static readonly ChangeRule PathArgumentsReordered = CSharpRule.Of(
        "path-arguments-reordered",
        Subject,
        "The arguments of a method that leads to a request builder stand in another order",
        CodeBreak.SourceAndBinary,
        "They are sorted by the names of the path's parameters, of which one is spelled with other capitals now.",
        "Give the arguments in the new order, or by name.",
        "path-arguments-reordered"
    );

    public static readonly ChangeRule PathArgumentsSwapped = CSharpRule.Of(
        "path-arguments-swapped",
        Subject,
        "The arguments of a method that leads to a request builder have changed places unnoticed",
        CodeBreak.None,
        "Their types are the same, so code that gives them by position compiles, and calls another URL.",
        "Give the arguments in the new order, or by name; look at every call.",
        "path-arguments-swapped",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule WithUrlRemoved = CSharpRule.Of(
        "with-url-removed",
        Subject,
        "A request builder has lost WithUrl",
        CodeBreak.SourceAndBinary,
        "The builder has no operation any more that could be sent to a URL of the caller's.",
        "Move callers to the builder that has the operation now.",
        "with-url-added"
    );

    public static readonly ChangeRule WithUrlAdded = CSharpRule.Of(
        "with-url-added",
        Subject,
        "A request builder has got WithUrl",
        CodeBreak.None,
        "The builder has operations now.",
        "Nothing needs to be done.",
        "with-url-removed"
    );

    public static IEnumerable<ChangeRule> All =>
        [
            Removed,
            Added,
            Renamed,
            NavigationRenamed,
            NavigationDeprecated,
            NavigationUndeprecated,
            PathArgumentsReordered,
            PathArgumentsSwapped,
            WithUrlRemoved,
            WithUrlAdded,
        ];
}
