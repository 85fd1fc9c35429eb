namespace OpenApi.Changes.CSharp.Rules;

/// <summary>Changes of the properties of models, but for their types.</summary>
internal static class PropertyRules
{
    private const string Subject = "property";

    public static readonly ChangeRule Removed = CSharpRule.Of(
        "property-removed",
        Subject,
        "A property is gone",
        CodeBreak.SourceAndBinary,
        "Code that reads or sets it does not compile.",
        "Stop using it, or use the one that replaces it; AdditionalData still holds the member while the service sends it.",
        "property-added"
    );

    public static readonly ChangeRule Added = CSharpRule.Of(
        "property-added",
        Subject,
        "A property is new",
        CodeBreak.None,
        "Nothing could use it before; the member is no longer in AdditionalData.",
        "Read the property instead of AdditionalData.",
        "property-removed"
    );

    public static readonly ChangeRule Renamed = CSharpRule.Of(
        "property-renamed",
        Subject,
        "A property has another name",
        CodeBreak.SourceAndBinary,
        "Code uses a property that is gone.",
        "Use the new name.",
        "property-renamed"
    );

    public static readonly ChangeRule WireNameChanged = CSharpRule.Of(
        "property-wire-name-changed",
        Subject,
        "A property is read and written under another name",
        CodeBreak.None,
        "The property has the same name in C#, so code compiles; the JSON has the new one.",
        "Regenerate together with the service; stored JSON still has the old name.",
        "property-wire-name-changed",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule TakenByException = CSharpRule.Of(
        "property-taken-by-exception",
        Subject,
        "The name of a property is that of a member which every exception has",
        CodeBreak.None,
        "The model is an exception now, so code compiles, but reads the exception's own member and not what the service sends.",
        "Use the new name.",
        "property-freed-from-exception",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule FreedFromException = CSharpRule.Of(
        "property-freed-from-exception",
        Subject,
        "A property has the name back that only the members of exceptions kept from it",
        CodeBreak.SourceAndBinary,
        "The model is no exception any more, and the longer name is gone.",
        "Use the new name.",
        "property-taken-by-exception"
    );

    public static readonly ChangeRule BecameReadOnly = CSharpRule.Of(
        "property-became-read-only",
        Subject,
        "A property can only be read",
        CodeBreak.SourceAndBinary,
        "Its setter is private, because the service alone sets it.",
        "Stop setting it.",
        "property-became-writable"
    );

    public static readonly ChangeRule BecameWritable = CSharpRule.Of(
        "property-became-writable",
        Subject,
        "A property can be set",
        CodeBreak.None,
        "Its setter is public, and its value is sent.",
        "Check that objects that are read and sent back should carry it.",
        "property-became-read-only"
    );

    public static readonly ChangeRule MovedToBase = CSharpRule.Of(
        "property-moved-to-base",
        Subject,
        "A property is inherited",
        CodeBreak.None,
        "The class that the model extends has it now, where code and compiled code find it too.",
        "Nothing needs to be done.",
        "property-moved-to-derived"
    );

    public static readonly ChangeRule MovedToDerived = CSharpRule.Of(
        "property-moved-to-derived",
        Subject,
        "A property is only in classes that extend the model",
        CodeBreak.SourceAndBinary,
        "Code that uses it through the model does not compile.",
        "Convert to the class that has it.",
        "property-moved-to-base"
    );

    public static readonly ChangeRule DefaultAdded = CSharpRule.Of(
        "default-added",
        Subject,
        "A property has a default",
        CodeBreak.None,
        "A new object has the value, and sends it, where it had none.",
        "Set the property to null where the member should not be sent.",
        "default-removed",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule DefaultRemoved = CSharpRule.Of(
        "default-removed",
        Subject,
        "A property has no default any more",
        CodeBreak.None,
        "A new object has no value where it had one.",
        "Set the property where the service needs it.",
        "default-added",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule DefaultChanged = CSharpRule.Of(
        "default-changed",
        Subject,
        "A property has another default",
        CodeBreak.None,
        "A new object has, and sends, another value.",
        "Set the property where the old value was meant.",
        "default-changed",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule Deprecated = CSharpRule.Of(
        "property-deprecated",
        Subject,
        "A property is obsolete",
        CodeBreak.None,
        "Its use gives a compiler warning, which fails builds that treat warnings as errors.",
        "Stop using it.",
        "property-undeprecated",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule Undeprecated = CSharpRule.Of(
        "property-undeprecated",
        Subject,
        "A property is no longer obsolete",
        CodeBreak.None,
        "A compiler warning goes away.",
        "Nothing needs to be done.",
        "property-deprecated"
    );

    public static IEnumerable<ChangeRule> All =>
        [
            Removed,
            Added,
            Renamed,
            WireNameChanged,
            TakenByException,
            FreedFromException,
            BecameReadOnly,
            BecameWritable,
            MovedToBase,
            MovedToDerived,
            DefaultAdded,
            DefaultRemoved,
            DefaultChanged,
            Deprecated,
            Undeprecated,
        ];
}
