using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using OpenApi.Contract.Answering;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Scripting;

namespace OpenApi.Contract.WireMock.Mappings;

/// <summary>
/// The mappings of a contract: one for each documented answer, one for each operation's refusals, one for the methods and one
/// for the paths that there are not, and one for each scripted answer.
/// </summary>
internal sealed partial class ContractMappings
{
    /// <summary>Between the priorities of two kinds; a server may serve several contracts that know the same paths.</summary>
    private const int Step = 1_000;

    private readonly Dictionary<AnswerKey, ServedMapping> answers = [];
    private readonly Dictionary<ContractOperation, ServedMapping> refusals = [];
    private readonly ConcurrentDictionary<ScriptedAnswer, ServedMapping> scripted = new();
    private readonly ServedMapping otherMethods;
    private readonly ServedMapping? unknownPath;
    private readonly MappingIds ids;
    private readonly int priority;
    private int scripts;

    /// <param name="contract">The contract.</param>
    /// <param name="ids">Names mappings.</param>
    /// <param name="priority">WireMock.Net's priority of the first.</param>
    /// <param name="answersUnknownPaths">Whether there is one for all paths that the contract does not have.</param>
    public ContractMappings(ServiceContract contract, MappingIds ids, int priority, bool answersUnknownPaths)
    {
        this.ids = ids;
        this.priority = priority;
        foreach (var operation in contract.Operations)
        {
            AddOperation(operation);
        }

        otherMethods = new ServedMapping
        {
            Id = ids.OfContract("other methods"),
            Title = "A method that the path does not have, and OPTIONS",
            Priority = priority + (3 * Step),
            Paths = ["/*"],
            Shown = StubAnswer.Empty(405),
        };
        unknownPath = answersUnknownPaths
            ? new ServedMapping
            {
                Id = ids.OfContract("unknown paths"),
                Title = "A path that no document has",
                Priority = int.MaxValue,
                Paths = ["/*"],
                Shown = StubAnswer.Empty(404),
            }
            : null;
    }

    /// <summary>All mappings but the scripted ones, in the order of the documents.</summary>
    public IEnumerable<ServedMapping> Documented =>
        answers
            .Values.Concat(refusals.Values)
            .Append(otherMethods)
            .Concat(unknownPath is { } last ? [last] : Array.Empty<ServedMapping>());

    /// <summary>The mappings of the scripted answers that hold.</summary>
    public IEnumerable<ServedMapping> Scripted => scripted.Values;

    /// <summary>The mapping that stands for what was decided, or null when the contract leaves the call to the server.</summary>
    public ServedMapping? For(CallDecision decision) =>
        decision switch
        {
            { Scripted: (var answer, _) } => scripted.GetValueOrDefault(answer),
            { Documented: { } documented } => answers[AnswerKey.Of(documented)],
            { Match: { } match } => refusals[match.Operation],
            { Routed.Allowed.Count: > 0 } => otherMethods,
            _ => unknownPath,
        };

    /// <summary>Makes the mapping of a scripted answer.</summary>
    public ServedMapping Add(ScriptedAnswer answer)
    {
        var (operation, title) = (answer.Line.Operation, answer.Line.Title);
        return scripted[answer] = new ServedMapping
        {
            Id = ids.Of(operation, $"{operation.Address} script {Interlocked.Increment(ref scripts)}"),
            Title = $"{operation.Id}: {title} (scripted{(answer.Line.Turn is { } turn ? $", {turn}" : "")})",
            Priority = priority,
            Paths = PathsOf(operation),
            Methods = MethodsOf(operation),
        };
    }

    /// <summary>Forgets a scripted answer.</summary>
    /// <returns>Its mapping, or null when it was forgotten before.</returns>
    public ServedMapping? Remove(ScriptedAnswer answer) => scripted.TryRemove(answer, out var mapping) ? mapping : null;

    private void AddOperation(ContractOperation operation)
    {
        var (paths, methods) = (PathsOf(operation), MethodsOf(operation));
        var byDefault = AnswerChoice.Default(operation, null);
        var titles = operation.Answers.ToLookup(answer => answer.Title);
        foreach (var answer in operation.Answers)
        {
            var media = titles[answer.Title].Count() > 1 ? $" {answer.Media?.Name}" : "";
            var key = AnswerKey.Of(answer);
            answers[key] = new ServedMapping
            {
                Id = ids.Of(operation, $"{operation.Address} answer {key.Status} {key.Origin} {key.Name} {key.Media}"),
                Title = $"{operation.Id}: {answer.Title}{media}{(answer == byDefault ? " (default)" : "")}",
                Description = answer.Location.ToString(),
                Priority = priority + Step,
                Paths = paths,
                Methods = methods,
                Shown = answer.ToStubAnswer(),
            };
        }

        refusals[operation] = new ServedMapping
        {
            Id = ids.Of(operation, MappingIds.RefusalOf(operation)),
            Title = $"{operation.Id}: the request breaks the document",
            Description = operation.Location.ToString(),
            Priority = priority + (2 * Step),
            Paths = paths,
            Methods = methods,
            Shown = StubAnswer.Empty(400).WithHeader("Content-Type", "application/problem+json"),
        };
    }

    private static string[] PathsOf(ContractOperation operation) =>
        [.. operation.BasePaths.Select(path => Parameter().Replace(path + operation.Template, "*"))];

    private static string[] MethodsOf(ContractOperation operation) =>
        operation.Method == "GET" ? ["GET", "HEAD"] : [operation.Method];

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Parameter();
}
