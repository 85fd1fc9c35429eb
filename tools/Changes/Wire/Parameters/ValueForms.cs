namespace OpenApi.Changes.Wire.Parameters;

/// <summary>The kinds of values that styles write in ways of their own.</summary>
[Flags]
internal enum ValueForms
{
    /// <summary>No value at all; empty lists and objects are not sent either (RFC 6570, section 2.3).</summary>
    None = 0,

    /// <summary>A text, a number, true or false.</summary>
    Scalar = 1,

    /// <summary>A list of one item.</summary>
    List = 2,

    /// <summary>A list of several items.</summary>
    LongList = 4,

    /// <summary>An object with members.</summary>
    Object = 8,

    /// <summary>Any value.</summary>
    All = Scalar | List | LongList | Object,
}
