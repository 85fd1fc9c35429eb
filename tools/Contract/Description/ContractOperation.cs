using System.Collections.Immutable;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Contract.Description;

/// <summary>An operation with everything that a stub must know of it.</summary>
public sealed class ContractOperation
{
    private readonly Lazy<ImmutableArray<DocumentedAnswer>> answers;

    internal ContractOperation(Operation source)
    {
        Source = source;
        Envelope = ErrorEnvelope.Of(source);
        Parameters = [.. source.Parameters];
        ErrorCodes = DocumentedErrorCode.ListOf(source);
        Security = SecurityRule.ListOf(source);
        BasePaths =
        [
            .. source.Servers.Select(server => PathOf(server.ResolvedUrl)).Append("").Distinct(StringComparer.Ordinal),
        ];
        Hosts = source
            .Servers.Select(server => HostOf(server.ResolvedUrl))
            .OfType<string>()
            .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        answers = new Lazy<ImmutableArray<DocumentedAnswer>>(() => DocumentedAnswer.ListOf(this));
    }

    /// <summary>The operation in its document.</summary>
    public Operation Source { get; }

    /// <summary>The <c>operationId</c>, or method and path where there is none.</summary>
    public string Id => Source.Id ?? Address;

    /// <summary>Method and path template, as in <c>POST /v2/video/query/</c>.</summary>
    public string Address => $"{Method} {Template}";

    /// <summary>The HTTP method in upper case.</summary>
    public string Method => Source.Method;

    /// <summary>The path template without the path of the server.</summary>
    public string Template => Source.Path.Template;

    /// <summary>Where the operation stands in its document.</summary>
    public SourceLocation Location => SourceLocation.Of(Source.Node);

    /// <summary>How an answer says that the call failed although its status may be 200; null when only the status does.</summary>
    public ErrorEnvelope? Envelope { get; }

    /// <summary>The parameters of the operation and of its path.</summary>
    public ImmutableArray<Parameter> Parameters { get; }

    /// <summary>The error codes that the document lists for the operation.</summary>
    public ImmutableArray<DocumentedErrorCode> ErrorCodes { get; }

    /// <summary>The ways to be let in, of which one is enough; empty when none is needed.</summary>
    public ImmutableArray<SecurityRule> Security { get; }

    /// <summary>
    /// Everything that the document says may come back, in its order: the named examples, the listed error codes that have
    /// no example, and answers made from the schema for responses that have none.
    /// </summary>
    public ImmutableArray<DocumentedAnswer> Answers => answers.Value;

    /// <summary>The paths of the servers, longest documents' order kept; the empty one is always among them.</summary>
    internal ImmutableArray<string> BasePaths { get; }

    internal ImmutableHashSet<string> Hosts { get; }

    internal IEnumerable<string> Names => Source.Id is { } id && id != Address ? [id, Address] : [Address];

    /// <inheritdoc/>
    public override string ToString() => Id;

    private static string PathOf(string url)
    {
        var path =
            Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Host.Length > 0
                ? absolute.AbsolutePath
                : url;
        return path.StartsWith('/') ? path.TrimEnd('/') : "";
    }

    private static string? HostOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Host.Length > 0 ? absolute.Authority : null;
}
