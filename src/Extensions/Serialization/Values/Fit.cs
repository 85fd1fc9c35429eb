namespace OpenApi.Serialization.Values;

/// <summary>How a value fits the type that it is read as.</summary>
internal enum Fit
{
    /// <summary>It does not: there is no value.</summary>
    None,

    /// <summary>There is a value, yet what is written from it is another.</summary>
    Rounded,

    /// <summary>It is the value, yet what is written from it is spelled otherwise.</summary>
    Respelled,

    /// <summary>It is the value, and is written as it was read.</summary>
    Exact,
}
