namespace AiToEarn.Authentication;

/// <summary>How an operation wants the API key. It is the same key in every case; only its header differs.</summary>
internal enum AiToEarnKeyScheme
{
    /// <summary><c>X-Api-Key: KEY</c>, honoured by every route that needs a key.</summary>
    ApiKeyHeader,

    /// <summary><c>Authorization: Bearer KEY</c>, for the OpenAI-style relays and both Volcengine-format calls.</summary>
    Bearer,

    /// <summary><c>x-goog-api-key: KEY</c>, for both Gemini-style relays.</summary>
    GoogleApiKey,

    /// <summary>No key: the operation is public.</summary>
    None,
}
