using System.Collections.Concurrent;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Validation;
using OpenApi.Schemas.Validation;

namespace OpenApi.Contract.Coverage;

/// <summary>Counts what calls touch. Thread-safe; its size depends on the documents and not on the number of calls.</summary>
internal sealed class CoverageRecorder(ServiceContract contract, RequestValidator validator)
{
    private readonly ConcurrentDictionary<object, Tally> tallies = new();

    /// <summary>Counts one call.</summary>
    public void Add(
        ContractOperation operation,
        CallRequest request,
        IReadOnlyList<Violation> violations,
        StubAnswer answer,
        IEnumerable<AssertionOutcome> outcomes
    )
    {
        Count((CoverageKind.Operation, operation.Source.Node), violations.Count == 0);
        foreach (var (place, name, isSent) in validator.ParametersIn(operation, request))
        {
            if (isSent)
            {
                var isValid = !violations.Any(violation => violation.Place == place && violation.Name == name);
                Count((CoverageKind.Parameter, operation.Source.Node, place, name), isValid);
            }
        }

        if (validator.BodyMediaOf(operation, request) is { } media)
        {
            Count(
                (CoverageKind.MediaType, media.Node),
                !violations.Any(violation => violation.Place == ViolationPlace.Body)
            );
        }

        foreach (var (assertion, isMet) in outcomes)
        {
            Count((CoverageKind.Keyword, assertion), isMet);
        }

        if (answer.Documented is { } documented)
        {
            Add(documented);
        }
    }

    /// <summary>What was touched until now.</summary>
    public CoverageReport Report() =>
        CoverageReport.Merge(
            new CoverageReport([
                .. CoverageUniverse
                    .Of(contract, validator)
                    .Select(target =>
                    {
                        var tally = tallies.GetValueOrDefault(KeyOf(target));
                        return new CoverageItem(
                            Path.GetFileName(target.Node.File.Path),
                            target.Kind,
                            target.Operation?.Id ?? "",
                            target.Name,
                            target.Node.Location.Line,
                            tally?.Valid ?? 0,
                            tally?.Invalid ?? 0
                        );
                    }),
            ])
        );

    private static object KeyOf(CoverageTarget target) =>
        target.Kind switch
        {
            CoverageKind.Operation => (target.Kind, target.Operation!.Source.Node),
            CoverageKind.Parameter => (
                target.Kind,
                target.Operation!.Source.Node,
                PlaceOf(target.Name.Split(' ', 2)[0]),
                target.Name.Split(' ', 2)[1]
            ),
            CoverageKind.MediaType or CoverageKind.Keyword => (target.Kind, target.Node),
            _ => (target.Kind, target.Operation!.Source.Node, target.Name),
        };

    private static ViolationPlace PlaceOf(string location) =>
        location switch
        {
            "path" => ViolationPlace.Path,
            "query" or "querystring" => ViolationPlace.Query,
            "cookie" => ViolationPlace.Cookie,
            _ => ViolationPlace.Header,
        };

    private void Add(DocumentedAnswer answer)
    {
        var operation = answer.Operation.Source.Node;
        Count((CoverageKind.Response, operation, CoverageUniverse.ResponseName(answer)), true);
        if (answer.Origin == AnswerOrigin.Example)
        {
            Count((CoverageKind.Example, operation, CoverageUniverse.ExampleName(answer)), true);
        }

        if (answer is { ErrorCode: { } code, IsSuccess: false })
        {
            Count((CoverageKind.ErrorCode, operation, code), true);
        }
    }

    private void Count(object key, bool isValid) => tallies.GetOrAdd(key, _ => new Tally()).Add(isValid);

    private sealed class Tally
    {
        private long valid;
        private long invalid;

        public long Valid => Interlocked.Read(ref valid);

        public long Invalid => Interlocked.Read(ref invalid);

        public void Add(bool isValid) => Interlocked.Increment(ref isValid ? ref valid : ref invalid);
    }
}
