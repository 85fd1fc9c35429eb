namespace OpenApi.Documents.Meaning;

/// <summary>Which way a value travels; it decides what <c>readOnly</c> and <c>writeOnly</c> mean.</summary>
public enum Direction
{
    /// <summary>To the service: <c>readOnly</c> members are left out.</summary>
    Request,

    /// <summary>From the service: <c>writeOnly</c> members are left out.</summary>
    Response,
}
