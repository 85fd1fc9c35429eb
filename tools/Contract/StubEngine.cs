using System.Collections.Concurrent;
using System.Collections.Immutable;
using OpenApi.Contract.Answering;
using OpenApi.Contract.Coverage;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Journal;
using OpenApi.Contract.Routing;
using OpenApi.Contract.Scripting;
using OpenApi.Contract.Validation;
using OpenApi.Schemas.Validation;

namespace OpenApi.Contract;

/// <summary>Answers calls, whichever way they come in: routes, checks, picks the answer and writes the journal.</summary>
internal sealed class StubEngine
{
    private static readonly Dictionary<string, string> NoValues = [];

    private readonly ContractServerOptions options;
    private readonly RequestValidator validator;
    private readonly ResponseValidator responses = new();
    private readonly CoverageRecorder coverage;
    private readonly ConcurrentDictionary<string, ContractScope> scopes = new(StringComparer.Ordinal);
    private long calls;

    public StubEngine(ServiceContract contract, ContractServerOptions options)
    {
        Contract = contract;
        this.options = options;
        validator = new RequestValidator(options.AllowUnknownQuery);
        coverage = new CoverageRecorder(contract, validator);
        Root = new ContractScope("", this);
    }

    public ServiceContract Contract { get; }

    /// <summary>The scope of requests that name none.</summary>
    public ContractScope Root { get; }

    /// <summary>The address of the sockets, or null while there are none.</summary>
    public Uri? Url { get; set; }

    public TimeProvider Time => options.Time;

    public long MaxBodyBytes => options.MaxBodyBytes;

    public CoverageReport Coverage => coverage.Report();

    public CallJournal NewJournal() => new(options.JournalCapacity, options.JournalBytes);

    public ContractScope NewScope(string name)
    {
        var scope = new ContractScope(name, this);
        return scopes.TryAdd(name, scope)
            ? scope
            : throw new ArgumentException($"The scope '{name}' exists.", nameof(name));
    }

    public void EndScope(string name) => scopes.TryRemove(name, out _);

    /// <summary>Answers a request that names its scope by path or header.</summary>
    public StubAnswer Answer(CallRequest request)
    {
        if (request.Headers[ContractScope.HeaderName] is { } named)
        {
            return AnswerIn(named, request);
        }

        if (!request.Path.StartsWith(ContractScope.PathPrefix, StringComparison.Ordinal))
        {
            return Answer(request, Root);
        }

        var rest = request.Path[ContractScope.PathPrefix.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? AnswerIn(rest, request with { Path = "/" })
            : AnswerIn(rest[..slash], request with { Path = rest[slash..] });
    }

    /// <summary>Answers a request in a scope.</summary>
    public StubAnswer Answer(CallRequest request, ContractScope scope)
    {
        var routed = Contract.Router.Find(request.Method, request.Path, request.Host);
        var outcomes = new List<AssertionOutcome>();
        var violations = routed.Match is { } match
            ? validator.Check(match.Operation, request, match.PathValues, outcomes)
            : ImmutableArray<Violation>.Empty;
        var answer = Choose(request, routed, violations, scope);
        if (options.AllowAnyOrigin && request.Headers["Origin"] is not null)
        {
            answer = Cors.Allow(answer, request, routed.Allowed);
        }

        if (routed.Match is { } called)
        {
            coverage.Add(called.Operation, request, violations, answer, outcomes);
        }

        var call = new JournaledCall(
            Interlocked.Increment(ref calls),
            options.Time.GetUtcNow(),
            request,
            routed.Match?.Operation,
            routed.Match?.PathValues ?? NoValues,
            answer,
            violations,
            scope.Name
        )
        {
            AnswerViolations = ViolationsOf(answer, routed.Match?.Operation),
        };
        options.Called?.Invoke(call);
        Root.Journal.Add(call);
        if (scope != Root)
        {
            scope.Journal.Add(call);
        }

        return answer;
    }

    /// <summary>Answers that were made by hand are checked; the journal keeps what they break, and they are sent all the same.</summary>
    private ImmutableArray<Violation> ViolationsOf(StubAnswer answer, ContractOperation? operation) =>
        operation is not null
        && answer is { Documented: null, IsProblem: false, Delivery: { Reset: false, CutAfter: null } }
            ? responses.Check(operation, answer.Status, answer.Headers, answer.Body)
            : [];

    private StubAnswer AnswerIn(string name, CallRequest request) =>
        scopes.TryGetValue(name, out var scope)
            ? Answer(request, scope)
            : Problem.Of(
                404,
                "unknown-scope",
                "No such scope",
                $"There is no scope '{name}', or its test has ended.",
                request,
                []
            );

    private StubAnswer Choose(
        CallRequest request,
        RoutingResult routed,
        ImmutableArray<Violation> violations,
        ContractScope scope
    )
    {
        if (routed.Match is not { } match)
        {
            return Unrouted(request, routed, scope);
        }

        if (!violations.IsEmpty && options.Validation == ValidationMode.Reject)
        {
            return Problem.Of(
                400,
                "request-violation",
                "The request breaks the document",
                violations.Length == 1
                    ? violations[0].Message
                    : $"{violations.Length} violations; the first: {violations[0].Message}",
                request,
                violations
            );
        }

        return scope.Script.Find(new StubCall(match.Operation, request, match.PathValues, scope.State))
            ?? (
                scope == Root
                    ? null
                    : Root.Script.Find(new StubCall(match.Operation, request, match.PathValues, Root.State))
            )
            ?? Documented(match.Operation, request);
    }

    private static StubAnswer Documented(ContractOperation operation, CallRequest request)
    {
        var accept = request.Headers["Accept"];
        var preference = Preference.Parse(request.Headers.All("Prefer"));
        if (preference.IsNone)
        {
            return AnswerChoice.Default(operation, accept)?.ToStubAnswer()
                ?? Problem.Of(
                    406,
                    "not-acceptable",
                    "No documented answer is acceptable",
                    $"'{operation.Id}' answers in none of the media types of 'Accept: {accept}'.",
                    request,
                    []
                );
        }

        return AnswerChoice.Preferred(operation, preference, accept) is { } preferred
            ? preferred
                .ToStubAnswer(fromSchema: preference.Dynamic)
                .WithHeader("Preference-Applied", preference.ToString())
            : Problem.Of(
                400,
                "no-such-answer",
                "The document has no such answer",
                $"'{operation.Id}' documents no answer for 'Prefer: {preference}'. It documents: "
                    + string.Join(", ", operation.Answers.Select(answer => answer.Title))
                    + ".",
                request,
                []
            );
    }

    private StubAnswer Unrouted(CallRequest request, RoutingResult routed, ContractScope scope)
    {
        if (routed.Allowed.Count == 0)
        {
            return Problem.Of(
                404,
                "unknown-path",
                "No such path",
                $"No document has a path for {request.Path}. A slash at the end counts.",
                request,
                []
            );
        }

        var allow = string.Join(", ", Methods(routed.Allowed));
        if (request.Method == "HEAD" && routed.Allowed.Contains("GET"))
        {
            var get = Contract.Router.Find("GET", request.Path, request.Host);
            var violations = validator.Check(get.Match!.Operation, request, get.Match.PathValues);
            return Choose(request, get, violations, scope);
        }

        return request.Method == "OPTIONS"
            ? StubAnswer.Empty(204).WithHeader("Allow", allow) with
            {
                Source = "options",
            }
            : Problem
                .Of(
                    405,
                    "unknown-method",
                    "No such method on this path",
                    $"{request.Path} has {allow}, not {request.Method}.",
                    request,
                    []
                )
                .WithHeader("Allow", allow);
    }

    private static IEnumerable<string> Methods(IReadOnlyList<string> documented) =>
        documented.Concat(documented.Contains("GET") ? ["HEAD", "OPTIONS"] : ["OPTIONS"]).Distinct();
}
