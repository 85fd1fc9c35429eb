namespace OpenApi.Changes.CSharp.Rules;

/// <summary>Changes of enumerations.</summary>
internal static class EnumRules
{
    private const string Subject = "enum";

    public static readonly ChangeRule Removed = CSharpRule.Of(
        "enum-removed",
        Subject,
        "An enumeration is gone",
        CodeBreak.SourceAndBinary,
        "No operation leads to its schema any more, or the values are no longer listed.",
        "Use what took its place, often a text.",
        "enum-added"
    );

    public static readonly ChangeRule Added = CSharpRule.Of(
        "enum-added",
        Subject,
        "An enumeration is new",
        CodeBreak.None,
        "Nothing could use it before.",
        "Nothing needs to be done.",
        "enum-removed"
    );

    public static readonly ChangeRule Renamed = CSharpRule.Of(
        "enum-renamed",
        Subject,
        "An enumeration has another name",
        CodeBreak.SourceAndBinary,
        "A schema with the same values has another name, and the old type is gone.",
        "Use the new name; an alias for the old one (global using) spares most code.",
        "enum-renamed"
    );

    public static readonly ChangeRule Moved = CSharpRule.Of(
        "enum-moved",
        Subject,
        "An enumeration is in another namespace",
        CodeBreak.SourceAndBinary,
        "An inline schema became a component or the other way round, or its path has changed.",
        "Use the new namespace.",
        "enum-moved"
    );

    public static readonly ChangeRule MemberRemoved = CSharpRule.Of(
        "enum-member-removed",
        Subject,
        "A member of an enumeration is gone",
        CodeBreak.SourceAndBinary,
        "Code that names it does not compile; compiled code holds a number that may mean another member.",
        "Use another member.",
        "enum-member-added"
    );

    public static readonly ChangeRule MemberAdded = CSharpRule.Of(
        "enum-member-added",
        Subject,
        "A member of an enumeration is new",
        CodeBreak.None,
        "Code compiles, but a switch over all members no longer covers all; members after it have other numbers, which is a change of its own.",
        "Handle the member.",
        "enum-member-removed"
    );

    public static readonly ChangeRule MemberRenamed = CSharpRule.Of(
        "enum-member-renamed",
        Subject,
        "A member of an enumeration has another name",
        CodeBreak.SourceAndBinary,
        "The same value on the wire has another name in C#.",
        "Use the new name.",
        "enum-member-renamed"
    );

    public static readonly ChangeRule MemberRenumbered = CSharpRule.Of(
        "enum-member-renumbered",
        Subject,
        "A member of an enumeration has another number",
        CodeBreak.Binary,
        "Compiled code holds the old number, which now is another member or none; stored numbers too.",
        "Compile again whatever uses the client; store names, not numbers. Documents that add values at the end avoid this.",
        "enum-member-renumbered"
    );

    public static readonly ChangeRule MemberWireValueChanged = CSharpRule.Of(
        "enum-member-wire-value-changed",
        Subject,
        "A member of an enumeration stands for another text",
        CodeBreak.None,
        "The member has the same name in C#, so code compiles and sends the new text.",
        "Regenerate together with the service.",
        "enum-member-wire-value-changed",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule BecameFlags = CSharpRule.Of(
        "enum-became-flags",
        Subject,
        "Members of an enumeration combine",
        CodeBreak.None,
        "Values can hold several members; that members have other numbers is a change of its own.",
        "Test for members with HasFlag.",
        "enum-no-longer-flags",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule NoLongerFlags = CSharpRule.Of(
        "enum-no-longer-flags",
        Subject,
        "Members of an enumeration combine no more",
        CodeBreak.None,
        "Values hold one member; that members have other numbers is a change of its own.",
        "Compare for equality.",
        "enum-became-flags",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule UnderlyingWidened = CSharpRule.Of(
        "enum-underlying-widened",
        Subject,
        "An enumeration counts in long",
        CodeBreak.Binary,
        "More than 31 members that combine do not fit an int; compiled code passes an int.",
        "Compile again whatever uses the client.",
        "enum-underlying-narrowed"
    );

    public static readonly ChangeRule UnderlyingNarrowed = CSharpRule.Of(
        "enum-underlying-narrowed",
        Subject,
        "An enumeration counts in int",
        CodeBreak.Binary,
        "The members fit an int again; compiled code passes a long.",
        "Compile again whatever uses the client.",
        "enum-underlying-widened"
    );

    public static readonly ChangeRule Deprecated = CSharpRule.Of(
        "enum-deprecated",
        Subject,
        "An enumeration is obsolete",
        CodeBreak.None,
        "Its use gives a compiler warning, which fails builds that treat warnings as errors.",
        "Move callers to what the document names instead.",
        "enum-undeprecated",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule Undeprecated = CSharpRule.Of(
        "enum-undeprecated",
        Subject,
        "An enumeration is no longer obsolete",
        CodeBreak.None,
        "A compiler warning goes away.",
        "Nothing needs to be done.",
        "enum-deprecated"
    );

    public static IEnumerable<ChangeRule> All =>
        [
            Removed,
            Added,
            Renamed,
            Moved,
            MemberRemoved,
            MemberAdded,
            MemberRenamed,
            MemberRenumbered,
            MemberWireValueChanged,
            BecameFlags,
            NoLongerFlags,
            UnderlyingWidened,
            UnderlyingNarrowed,
            Deprecated,
            Undeprecated,
        ];
}
