namespace OpenApi.Changes.CSharp.Rules;

/// <summary>Changes of model classes.</summary>
internal static class ModelRules
{
    private const string Subject = "model";

    public static readonly ChangeRule Removed = CSharpRule.Of(
        "model-removed",
        Subject,
        "A model is gone",
        CodeBreak.SourceAndBinary,
        "No operation leads to its schema any more.",
        "Move callers to the model that replaces it.",
        "model-added"
    );

    public static readonly ChangeRule Added = CSharpRule.Of(
        "model-added",
        Subject,
        "A model is new",
        CodeBreak.None,
        "Nothing could use it before.",
        "Nothing needs to be done.",
        "model-removed"
    );

    public static readonly ChangeRule Renamed = CSharpRule.Of(
        "model-renamed",
        Subject,
        "A model has another name",
        CodeBreak.SourceAndBinary,
        "A schema with the same properties has another name, and the old class is gone.",
        "Use the new name; an alias for the old one (global using) spares most code.",
        "model-renamed"
    );

    public static readonly ChangeRule Moved = CSharpRule.Of(
        "model-moved",
        Subject,
        "A model is in another namespace",
        CodeBreak.SourceAndBinary,
        "An inline schema became a component or the other way round, or its path has changed.",
        "Use the new namespace.",
        "model-moved"
    );

    public static readonly ChangeRule BecameEnum = CSharpRule.Of(
        "model-became-enum",
        Subject,
        "A model is an enumeration",
        CodeBreak.SourceAndBinary,
        "A class with properties became a list of values under the same name.",
        "Use the values.",
        "enum-became-model"
    );

    public static readonly ChangeRule BecameModel = CSharpRule.Of(
        "enum-became-model",
        Subject,
        "An enumeration is a model",
        CodeBreak.SourceAndBinary,
        "A list of values became a class with properties under the same name.",
        "Use the properties.",
        "model-became-enum"
    );

    public static readonly ChangeRule BecameError = CSharpRule.Of(
        "model-became-error",
        Subject,
        "A model is an exception",
        CodeBreak.None,
        "An operation answers an error with it, so it derives from ApiException; what it had it still has.",
        "Catch it where its properties help.",
        "model-no-longer-error"
    );

    public static readonly ChangeRule NoLongerError = CSharpRule.Of(
        "model-no-longer-error",
        Subject,
        "A model is no exception any more",
        CodeBreak.SourceAndBinary,
        "No operation answers an error with it; it can neither be thrown nor caught.",
        "Catch ApiException instead.",
        "model-became-error"
    );

    public static readonly ChangeRule BaseAdded = CSharpRule.Of(
        "base-added",
        Subject,
        "A model extends another",
        CodeBreak.None,
        "It converts to the other, and has its properties too.",
        "Nothing needs to be done.",
        "base-removed"
    );

    public static readonly ChangeRule BaseRemoved = CSharpRule.Of(
        "base-removed",
        Subject,
        "A model extends another no more",
        CodeBreak.SourceAndBinary,
        "It no longer converts to the class that it extended.",
        "Take the model itself where the other was taken.",
        "base-added"
    );

    public static readonly ChangeRule BaseInserted = CSharpRule.Of(
        "base-inserted",
        Subject,
        "A model extends a class further down the same line",
        CodeBreak.None,
        "It still converts to all that it extended.",
        "Nothing needs to be done.",
        "base-skipped"
    );

    public static readonly ChangeRule BaseSkipped = CSharpRule.Of(
        "base-skipped",
        Subject,
        "A model extends a class further up the same line",
        CodeBreak.SourceAndBinary,
        "It no longer converts to the classes in between.",
        "Take the class further up where one in between was taken.",
        "base-inserted"
    );

    public static readonly ChangeRule BaseReplaced = CSharpRule.Of(
        "base-replaced",
        Subject,
        "A model extends another class than before",
        CodeBreak.SourceAndBinary,
        "It no longer converts to the class that it extended.",
        "Take the new base where the old one was taken.",
        "base-replaced"
    );

    public static readonly ChangeRule AdditionalDataAdded = CSharpRule.Of(
        "additional-data-added",
        Subject,
        "A model keeps members that the document does not name",
        CodeBreak.None,
        "AdditionalData is new.",
        "Nothing needs to be done.",
        "additional-data-removed"
    );

    public static readonly ChangeRule AdditionalDataRemoved = CSharpRule.Of(
        "additional-data-removed",
        Subject,
        "A model keeps no members that the document does not name",
        CodeBreak.SourceAndBinary,
        "AdditionalData and the interface IAdditionalDataHolder are gone.",
        "Name the members in the schema that code reads from AdditionalData.",
        "additional-data-added"
    );

    public static readonly ChangeRule BecameComposed = CSharpRule.Of(
        "model-became-composed",
        Subject,
        "A model is a wrapper around one of several types",
        CodeBreak.None,
        "The interface IComposedTypeWrapper is new; properties that are gone are changes of their own.",
        "Read the property that is set.",
        "model-no-longer-composed"
    );

    public static readonly ChangeRule NoLongerComposed = CSharpRule.Of(
        "model-no-longer-composed",
        Subject,
        "A model is no wrapper any more",
        CodeBreak.SourceAndBinary,
        "It no longer converts to IComposedTypeWrapper.",
        "Read the model's own properties.",
        "model-became-composed"
    );

    public static readonly ChangeRule CompositionChanged = CSharpRule.Of(
        "composition-changed",
        Subject,
        "A wrapper is read and written in the other way",
        CodeBreak.None,
        "Of oneOf one property is set; of anyOf all object properties share the value. The members are the same.",
        "Check code that counts on a single property being set.",
        "composition-changed",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule DiscriminatorCaseAdded = CSharpRule.Of(
        "discriminator-case-added",
        Subject,
        "A value of the discriminator leads to a class",
        CodeBreak.None,
        "Objects that were read as the base are now read as the class, which derives from it.",
        "Check code that tells the classes apart.",
        "discriminator-case-removed"
    );

    public static readonly ChangeRule DiscriminatorCaseRemoved = CSharpRule.Of(
        "discriminator-case-removed",
        Subject,
        "A value of the discriminator leads to no class any more",
        CodeBreak.None,
        "Code compiles, but such objects are read as the base, and tests for the class fail.",
        "Keep the value in the discriminator's mapping.",
        "discriminator-case-added",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule DiscriminatorCaseChanged = CSharpRule.Of(
        "discriminator-case-changed",
        Subject,
        "A value of the discriminator leads to another class",
        CodeBreak.None,
        "Code compiles, but tests for the old class fail.",
        "Test for the new class.",
        "discriminator-case-changed",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule ErrorMessageChanged = CSharpRule.Of(
        "error-message-changed",
        Subject,
        "An exception takes its message from another property",
        CodeBreak.None,
        "Code compiles, but Message says something else.",
        "Check code that reads or logs Message.",
        "error-message-changed"
    );

    public static readonly ChangeRule Deprecated = CSharpRule.Of(
        "model-deprecated",
        Subject,
        "A model is obsolete",
        CodeBreak.None,
        "Its use gives a compiler warning, which fails builds that treat warnings as errors.",
        "Move callers to what the document names instead.",
        "model-undeprecated",
        ChangeLevel.Warning
    );

    public static readonly ChangeRule Undeprecated = CSharpRule.Of(
        "model-undeprecated",
        Subject,
        "A model is no longer obsolete",
        CodeBreak.None,
        "A compiler warning goes away.",
        "Nothing needs to be done.",
        "model-deprecated"
    );

    public static IEnumerable<ChangeRule> All =>
        [
            Removed,
            Added,
            Renamed,
            Moved,
            BecameEnum,
            BecameModel,
            BecameError,
            NoLongerError,
            BaseAdded,
            BaseRemoved,
            BaseInserted,
            BaseSkipped,
            BaseReplaced,
            AdditionalDataAdded,
            AdditionalDataRemoved,
            BecameComposed,
            NoLongerComposed,
            CompositionChanged,
            DiscriminatorCaseAdded,
            DiscriminatorCaseRemoved,
            DiscriminatorCaseChanged,
            ErrorMessageChanged,
            Deprecated,
            Undeprecated,
        ];
}
