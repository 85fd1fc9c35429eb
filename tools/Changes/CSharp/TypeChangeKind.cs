namespace OpenApi.Changes.CSharp;

/// <summary>How one type of a value became another.</summary>
internal enum TypeChangeKind
{
    /// <summary>A number became one that holds all its values, such as <c>int</c> and <c>long</c>.</summary>
    Widened,

    /// <summary>A number became one that does not hold all its values.</summary>
    Narrowed,

    /// <summary>A class became one that it extends.</summary>
    Generalized,

    /// <summary>A class became one that extends it.</summary>
    Specialized,

    /// <summary>One value became a list of such.</summary>
    BecameList,

    /// <summary>A list became one such value.</summary>
    BecameSingle,

    /// <summary>An enumeration became a text.</summary>
    EnumBecameText,

    /// <summary>A text became an enumeration.</summary>
    TextBecameEnum,

    /// <summary>A value of one type became a wrapper around one of several.</summary>
    BecameComposed,

    /// <summary>A wrapper around one of several types became a value of one type.</summary>
    BecamePlain,

    /// <summary>A typed value became any JSON.</summary>
    BecameUntyped,

    /// <summary>Any JSON became a typed value.</summary>
    BecameTyped,

    /// <summary>Anything else.</summary>
    Replaced,
}
