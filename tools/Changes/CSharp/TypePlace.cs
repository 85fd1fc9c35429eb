namespace OpenApi.Changes.CSharp;

/// <summary>Where a type stands, which decides whether code reads values of it, gives them, or both.</summary>
internal enum TypePlace
{
    /// <summary>A property that can be read and set.</summary>
    Property,

    /// <summary>A property that can only be read.</summary>
    ReadOnlyProperty,

    /// <summary>The result of an operation.</summary>
    Result,

    /// <summary>The body of an operation.</summary>
    Body,

    /// <summary>A query parameter.</summary>
    QueryParameter,

    /// <summary>The argument of an indexer.</summary>
    Indexer,

    /// <summary>The argument of a method that leads to a path segment with parameters.</summary>
    PathArgument,
}
