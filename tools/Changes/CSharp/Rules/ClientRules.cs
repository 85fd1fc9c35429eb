namespace OpenApi.Changes.CSharp.Rules;

/// <summary>Changes of the client as a whole.</summary>
internal static class ClientRules
{
    private const string Subject = "client";

    public static readonly ChangeRule Renamed = CSharpRule.Of(
        "client-renamed",
        Subject,
        "The client class has another name",
        CodeBreak.SourceAndBinary,
        "Code names the class where it makes the client.",
        "Keep the class name of the old client in the options.",
        "client-renamed"
    );

    public static readonly ChangeRule NamespaceMoved = CSharpRule.Of(
        "namespace-moved",
        Subject,
        "The client is in another namespace",
        CodeBreak.SourceAndBinary,
        "Every type of the client has another full name.",
        "Keep the namespace of the old client in the options.",
        "namespace-moved"
    );

    public static readonly ChangeRule BecameInternal = CSharpRule.Of(
        "client-became-internal",
        Subject,
        "The client's types are internal",
        CodeBreak.SourceAndBinary,
        "Other assemblies no longer see the client.",
        "Keep the accessibility of the old client in the options.",
        "client-became-public"
    );

    public static readonly ChangeRule BecamePublic = CSharpRule.Of(
        "client-became-public",
        Subject,
        "The client's types are public",
        CodeBreak.None,
        "What the assembly could use it still can.",
        "Check that other assemblies are meant to see the client.",
        "client-became-internal"
    );

    public static readonly ChangeRule BaseUrlChanged = CSharpRule.Of(
        "base-url-changed",
        Subject,
        "The base URL that the client takes by default is another",
        CodeBreak.None,
        "Code compiles, but calls go to another address unless it sets one.",
        "Check the address, or set the request adapter's base URL.",
        "base-url-changed",
        ChangeLevel.Warning
    );

    public static IEnumerable<ChangeRule> All =>
        [Renamed, NamespaceMoved, BecameInternal, BecamePublic, BaseUrlChanged];
}
