using System.Collections.Specialized;
using OpenApi.Contract.Answering;
using OpenApi.Contract.Description;
using OpenApi.Contract.WireMock.Answers;
using OpenApi.Contract.WireMock.Requests;
using WireMock.Logging;
using WireMock.Server;

namespace OpenApi.Contract.WireMock.Loading;

/// <summary>
/// Takes over from WireMock.Net's log what mappings answered that do not ask the contract, those of the user above all, and
/// what no mapping answered. Such requests are checked like all others, and the answers too.
/// </summary>
internal sealed class LogFeed : IDisposable
{
    private readonly WireMockServer server;
    private readonly MappingBoard board;
    private readonly ServedCalls calls;
    private readonly StubEngine engine;
    private readonly IReadOnlyDictionary<Guid, DocumentedAnswer?> patterns;

    /// <param name="server">The server.</param>
    /// <param name="board">The contract's mappings on it.</param>
    /// <param name="calls">Decides requests.</param>
    /// <param name="engine">Writes the calls down.</param>
    /// <param name="patterns">The mappings of the contract that ask nobody, with their answers; null for refusals.</param>
    public LogFeed(
        WireMockServer server,
        MappingBoard board,
        ServedCalls calls,
        StubEngine engine,
        IReadOnlyDictionary<Guid, DocumentedAnswer?> patterns
    )
    {
        (this.server, this.board, this.calls, this.engine) = (server, board, calls, engine);
        this.patterns = patterns;
        server.LogEntriesChanged += Changed;
    }

    public void Dispose() => server.LogEntriesChanged -= Changed;

    private void Changed(object? sender, NotifyCollectionChangedEventArgs change)
    {
        foreach (var entry in change.NewItems?.OfType<ILogEntry>() ?? [])
        {
            if (entry.RequestMessage is { } message && !(entry.MappingGuid is { } id && board.Asks(id)))
            {
                Take(entry, calls.Of(message).Decision);
            }
        }
    }

    private void Take(ILogEntry entry, CallDecision decision)
    {
        var isKnown = decision.Routed.Allowed.Count > 0;
        if (entry.MappingGuid is not { } id)
        {
            Record(entry, decision, isProblem: !isKnown);
        }
        else if (patterns.TryGetValue(id, out var documented))
        {
            if (documented is null)
            {
                Record(entry, decision, isProblem: true);
            }
            else
            {
                engine.Record(decision, documented.ToStubAnswer(), isChecked: false);
            }
        }
        else if (isKnown)
        {
            Record(entry, decision, isProblem: false);
        }
    }

    private void Record(ILogEntry entry, CallDecision decision, bool isProblem)
    {
        var (answer, isWhole) = AnswerReader.Read(entry, board.Settings);
        engine.Record(decision, answer with { IsProblem = isProblem }, isWhole);
    }
}
