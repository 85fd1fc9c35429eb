namespace OpenApi.Changes.CSharp.Rules;

/// <summary>
/// Changes of operations: of the method that sends a request and of the one that only makes it, which change together.
/// </summary>
internal static class OperationRules
{
    private const string Subject = "operation";

    public static readonly ChangeRule Removed = CSharpRule.Of(
        "operation-removed",
        Subject,
        "An operation's methods are gone",
        CodeBreak.SourceAndBinary,
        "Both methods of the operation, and its class of query parameters, are gone.",
        "Keep the operation as deprecated, or move callers to the one that replaces it.",
        "operation-added"
    );

    public static readonly ChangeRule Added = CSharpRule.Of(
        "operation-added",
        Subject,
        "An operation's methods are new",
        CodeBreak.None,
        "Nothing could call them before.",
        "Nothing needs to be done.",
        "operation-removed"
    );

    public static readonly ChangeRule Renamed = CSharpRule.Of(
        "operation-renamed",
        Subject,
        "An operation's methods have another name or another request builder",
        CodeBreak.SourceAndBinary,
        "The operation with the same operationId has another method or another path.",
        "Replace the old call by the new one.",
        "operation-renamed"
    );

    public static readonly ChangeRule Deprecated = CSharpRule.Of(
        "operation-deprecated",
        Subject,
        "An operation's methods are obsolete",
        CodeBreak.None,
        "Their use gives a compiler warning, which fails builds that treat warnings as errors.",
        "Move callers to what the document names instead.",
        "operation-undeprecated",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule Undeprecated = CSharpRule.Of(
        "operation-undeprecated",
        Subject,
        "An operation's methods are no longer obsolete",
        CodeBreak.None,
        "A compiler warning goes away.",
        "Nothing needs to be done.",
        "operation-deprecated"
    );

    public static readonly ChangeRule BodyAdded = CSharpRule.Of(
        "body-added",
        Subject,
        "An operation's methods take a body",
        CodeBreak.SourceAndBinary,
        "The body is the first argument and must be given.",
        "Pass the body; callers without one pass an empty object.",
        "body-removed"
    );

    public static readonly ChangeRule BodyRemoved = CSharpRule.Of(
        "body-removed",
        Subject,
        "An operation's methods take no body any more",
        CodeBreak.SourceAndBinary,
        "Calls pass an argument too many.",
        "Leave the body out.",
        "body-added"
    );

    public static readonly ChangeRule ContentTypeArgumentAdded = CSharpRule.Of(
        "content-type-argument-added",
        Subject,
        "An operation's methods take the media type of the body",
        CodeBreak.SourceAndBinary,
        "The body can be of several binary media types, so the caller says which.",
        "Pass the media type after the body.",
        "content-type-argument-removed"
    );

    public static readonly ChangeRule ContentTypeArgumentRemoved = CSharpRule.Of(
        "content-type-argument-removed",
        Subject,
        "An operation's methods take the media type of the body no more",
        CodeBreak.SourceAndBinary,
        "Only one media type is left, so calls pass an argument too many.",
        "Leave the media type out.",
        "content-type-argument-added"
    );

    public static readonly ChangeRule ResultAdded = CSharpRule.Of(
        "result-added",
        Subject,
        "An operation gives a result",
        CodeBreak.Binary,
        "A task with a result is still a task, so code compiles; compiled code looks for the method that gives none.",
        "Compile again whatever uses the client.",
        "result-removed"
    );

    public static readonly ChangeRule ResultRemoved = CSharpRule.Of(
        "result-removed",
        Subject,
        "An operation gives no result any more",
        CodeBreak.SourceAndBinary,
        "Code that reads the result does not compile.",
        "Do without the result, or read it from the operation that gives it now.",
        "result-added"
    );

    public static readonly ChangeRule ErrorTypeAdded = CSharpRule.Of(
        "error-type-added",
        Subject,
        "A status throws an exception class of its own",
        CodeBreak.None,
        "The class derives from the ApiException that was thrown before, so handlers still run.",
        "Catch the class where its properties help.",
        "error-type-removed"
    );

    public static readonly ChangeRule ErrorTypeRemoved = CSharpRule.Of(
        "error-type-removed",
        Subject,
        "A status throws the plain ApiException",
        CodeBreak.None,
        "Code compiles, but a handler for the class of the status no longer runs.",
        "Catch ApiException and look at its status.",
        "error-type-added",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule ErrorTypeChanged = CSharpRule.Of(
        "error-type-changed",
        Subject,
        "A status throws another exception class",
        CodeBreak.None,
        "Code compiles, but a handler for the old class no longer runs.",
        "Catch the new class, or their common base ApiException.",
        "error-type-changed",
        ChangeLevel.Warning
    );

    public static IEnumerable<ChangeRule> All =>
        [
            Removed,
            Added,
            Renamed,
            Deprecated,
            Undeprecated,
            BodyAdded,
            BodyRemoved,
            ContentTypeArgumentAdded,
            ContentTypeArgumentRemoved,
            ResultAdded,
            ResultRemoved,
            ErrorTypeAdded,
            ErrorTypeRemoved,
            ErrorTypeChanged,
        ];
}
