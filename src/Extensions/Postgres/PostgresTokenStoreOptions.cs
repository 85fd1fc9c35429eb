namespace OpenApi.Runtime.Postgres;

/// <summary>Where a <see cref="PostgresTokenStore"/> keeps its table.</summary>
public sealed class PostgresTokenStoreOptions
{
    /// <summary>Schema of the table, <c>public</c> by default; it must exist. 63 bytes at most.</summary>
    public string Schema { get; set; } = "public";

    /// <summary>Name of the table, <c>openapi_tokens</c> by default; made on first use if it is not there. 63 bytes at most.</summary>
    public string Table { get; set; } = "openapi_tokens";
}
