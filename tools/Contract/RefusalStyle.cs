namespace OpenApi.Contract;

/// <summary>How the stub refuses a request that breaks the document.</summary>
public enum RefusalStyle
{
    /// <summary>With a problem document that lists every violation (RFC 9457), status 400.</summary>
    Problem,

    /// <summary>
    /// As the service would: with the documented example of 401 for missing credentials, 415 for the media type of the body, 422
    /// or 400 for values; with the problem document where the operation has none of them.
    /// </summary>
    Documented,
}
