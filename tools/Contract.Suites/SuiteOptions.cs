using Microsoft.Kiota.Abstractions;
using OpenApi.Contract.Description;

namespace OpenApi.Contract.Suites;

/// <summary>How a suite looks at a client.</summary>
public sealed record SuiteOptions
{
    /// <summary>
    /// Reads the documented code out of an exception, when the client turns failures inside a success status into
    /// exceptions. Without it only failures by status must throw, and failures with status 200 are read as models.
    /// </summary>
    public Func<Exception, string?>? ErrorCodeOf { get; init; }

    /// <summary>Query parameters that the client fills by itself, such as signatures; they are neither set nor compared.</summary>
    public IReadOnlySet<string> OwnQuery { get; init; } = new HashSet<string>();

    /// <summary>Headers that the client fills by itself; they are neither set nor compared.</summary>
    public IReadOnlySet<string> OwnHeaders { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Options that every call carries.</summary>
    public IReadOnlyList<IRequestOption> RequestOptions { get; init; } = [];

    /// <summary>Which operations the suite drives; all unless said otherwise.</summary>
    public Func<ContractOperation, bool> Includes { get; init; } = _ => true;
}
