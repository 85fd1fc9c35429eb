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

    /// <param name="contract">What it answers for.</param>
    /// <param name="options">The settings.</param>
    /// <param name="host">The server that shows scripted answers as something of its own, or null for none.</param>
    public StubEngine(ServiceContract contract, ContractServerOptions options, IScriptHost? host = null)
    {
        Contract = contract;
        ScriptHost = host ?? Scripting.ScriptHost.Instance;
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

    public IScriptHost ScriptHost { get; }

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
    public StubAnswer Answer(CallRequest request, ContractScope scope) => Answer(Decide(request, scope));

    /// <summary>Says what a request in a scope would be answered, and changes nothing.</summary>
    public CallDecision Decide(CallRequest request, ContractScope scope)
    {
        var routed = Contract.Router.Find(request.Method, request.Path, request.Host);
        var outcomes = new List<AssertionOutcome>();
        var match =
            routed.Match
            ?? (request.Method == "HEAD" ? Contract.Router.Find("GET", request.Path, request.Host).Match : null);
        var violations = match is null
            ? ImmutableArray<Violation>.Empty
            : validator.Check(match.Operation, Preference.Without(request), match.PathValues, outcomes);
        return Choose(new CallDecision(request, scope, routed, match, violations, outcomes));
    }

    /// <summary>Gives the answer that was decided, or where another call took it the next one that holds.</summary>
    public StubAnswer Answer(CallDecision decision)
    {
        var answer = Made(decision);
        if (options.AllowAnyOrigin && decision.Request.Headers["Origin"] is not null)
        {
            answer = Cors.Allow(answer, decision.Request, decision.Routed.Allowed);
        }

        Record(decision, answer, isChecked: true);
        return answer;
    }

    /// <summary>Counts a call and writes it down.</summary>
    /// <param name="decision">The call.</param>
    /// <param name="answer">What it was answered, by the stub or by whoever answered in its place.</param>
    /// <param name="isChecked">Whether an answer that is not from the document is checked against it.</param>
    public void Record(CallDecision decision, StubAnswer answer, bool isChecked)
    {
        var (request, routed) = (decision.Request, decision.Routed);
        if (routed.Match is { } called)
        {
            coverage.Add(called.Operation, request, decision.Violations, answer, decision.Outcomes);
        }

        var call = new JournaledCall(
            Interlocked.Increment(ref calls),
            options.Time.GetUtcNow(),
            request,
            routed.Match?.Operation,
            routed.Match?.PathValues ?? NoValues,
            answer,
            decision.Violations,
            decision.Scope.Name
        )
        {
            AnswerViolations = isChecked ? ViolationsOf(answer, routed.Match?.Operation) : [],
        };
        options.Called?.Invoke(call);
        Root.Journal.Add(call);
        if (decision.Scope != Root)
        {
            decision.Scope.Journal.Add(call);
        }
    }

    /// <summary>Answers that were made by hand are checked; the journal keeps what they break, and they are sent all the same.</summary>
    private ImmutableArray<Violation> ViolationsOf(StubAnswer answer, ContractOperation? operation) =>
        operation is not null
        && answer is { Documented: null, IsProblem: false, Delivery: { Reset: false, CutAfter: null } }
            ? responses.Check(operation, answer.Status, answer.Headers, answer.Body)
            : [];

    private StubAnswer AnswerIn(string name, CallRequest request) =>
        scopes.TryGetValue(name, out var scope) ? Answer(request, scope) : Refusal.OfScope(name, request);

    private CallDecision Choose(CallDecision decision)
    {
        var (request, violations) = (decision.Request, decision.Violations);
        if (decision.Match is not { } match)
        {
            return decision with { Word = Unrouted(request, decision.Routed.Allowed) };
        }

        if (!violations.IsEmpty && options.Validation == ValidationMode.Reject)
        {
            var documented =
                options.Refusals == RefusalStyle.Documented ? Refusal.Documented(match.Operation, violations) : null;
            return decision with { Word = documented ?? Refusal.OfViolations(request, violations) };
        }

        if (FindScripted(decision, match) is { } scripted)
        {
            return decision with { Scripted = scripted };
        }

        var accept = request.Headers["Accept"];
        var preference = Preference.Of(request);
        var picked = preference.IsNone
            ? AnswerChoice.Default(match.Operation, accept)
            : AnswerChoice.Preferred(match.Operation, preference, accept);
        return picked is null
            ? decision with
            {
                Word = Refusal.OfChoice(match.Operation, preference, request),
            }
            : decision with
            {
                Documented = picked,
                Preference = preference,
            };
    }

    /// <summary>Makes the answer. A scripted one that another call took meanwhile gives way to the next.</summary>
    private StubAnswer Made(CallDecision decision)
    {
        while (decision.Scripted is (var answer, var call))
        {
            if (answer.TryMake(call) is { } made)
            {
                return made;
            }

            decision = Choose(decision with { Scripted = null });
        }

        return decision switch
        {
            { Word: { } word } => word,
            { Documented: { } documented, Preference: { IsNone: false } preference } => documented
                .ToStubAnswer(fromSchema: preference.Dynamic)
                .WithHeader("Preference-Applied", preference.ToString()),
            _ => decision.Documented!.ToStubAnswer(),
        };
    }

    private (ScriptedAnswer, StubCall)? FindScripted(CallDecision decision, RouteMatch match)
    {
        ContractScope[] scopes = decision.Scope == Root ? [Root] : [decision.Scope, Root];
        return scopes
            .Select(scope => new StubCall(match.Operation, decision.Request, match.PathValues, scope.State))
            .Zip(
                scopes,
                (call, scope) =>
                    scope.Script.Find(call) is { } found ? (found, call) : ((ScriptedAnswer, StubCall)?)null
            )
            .FirstOrDefault(scripted => scripted is not null);
    }

    private static StubAnswer Unrouted(CallRequest request, IReadOnlyList<string> documented)
    {
        if (documented.Count == 0)
        {
            return Refusal.OfPath(request);
        }

        var allow = string.Join(", ", Methods(documented));
        return request.Method == "OPTIONS"
            ? StubAnswer.Empty(204).WithHeader("Allow", allow) with
            {
                Source = "options",
            }
            : Refusal.OfMethod(allow, request);
    }

    private static IEnumerable<string> Methods(IReadOnlyList<string> documented) =>
        documented.Concat(documented.Contains("GET") ? ["HEAD", "OPTIONS"] : ["OPTIONS"]).Distinct();
}
