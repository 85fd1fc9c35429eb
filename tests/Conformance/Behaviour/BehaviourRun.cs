using OpenApi.Conformance.Corpus;
using OpenApi.Contract;
using OpenApi.Contract.Description;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Suites;
using OpenApi.Documents;
using OpenApi.Documents.Nodes;

namespace OpenApi.Conformance.Tests.Behaviour;

/// <summary>
/// Drives the client of a document through operations that have examples, against a stub made of the same document, with the
/// round-trip suite of the contract harness.
/// </summary>
internal sealed class BehaviourRun
{
    /// <summary>The most operations of one document, so that one document of a thousand does not cost more than all others.</summary>
    private const int MostOperations = 40;

    private static readonly ContractServerOptions Lenient = new() { Validation = ValidationMode.Report };
    private static readonly ReadOptions Symmetric = new() { Overlays = [SymmetricOverlay()] };
    private readonly ClientSuite suite;
    private readonly ExampleCheck examples;

    private BehaviourRun(ClientSuite suite, ExampleCheck examples)
    {
        this.suite = suite;
        this.examples = examples;
    }

    /// <summary>Runs a document; gives null when it has no examples.</summary>
    public static async Task<DocumentOutcome?> OfAsync(CorpusDocument document, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(document.Path, cancellationToken);
        var read = DocumentReader.Read(document.Path, text, Symmetric, cancellationToken);
        var contract = ServiceContract.Of([read]);
        var candidates = contract.Operations.Where(HasExamples).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var driven = Spread(candidates);
        var options = new SuiteOptions
        {
            Includes = driven.Contains,
            // OpenAPI, "Parameter Object": definitions of these headers are ignored.
            OwnHeaders = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "Accept",
                "Content-Type",
                "Authorization",
            },
        };
        using var client = LoadedClient.Of(read.Document!, driven.Select(GlobOf));
        await using var stub = ContractServer.InProcess(contract, Lenient);
        var suite = new ClientSuite(contract, stub.CreateHandler, client.Create, options);
        var run = new BehaviourRun(suite, new ExampleCheck(contract));
        var outcomes = new List<OperationOutcome>();
        foreach (var cases in suite.Cases.GroupBy(one => one.Operation))
        {
            outcomes.Add(await run.OfAsync(cases.Key, cases, cancellationToken));
        }

        return new DocumentOutcome(document.Name, candidates.Count, outcomes);
    }

    private async Task<OperationOutcome> OfAsync(
        ContractOperation operation,
        IEnumerable<SuiteCase> cases,
        CancellationToken cancellationToken
    )
    {
        var request = await DocumentedRequest
            .ListOf(operation)
            .Concat(DocumentedRequest.Made(operation))
            .ToAsyncEnumerable()
            .FirstOrDefaultAsync(
                async (one, cancelled) => await examples.IsSoundAsync(one, cancelled),
                cancellationToken
            );
        var answer = operation.Answers.FirstOrDefault(answer => answer.IsSuccess && examples.IsSound(answer));
        var (roundTrips, notApplicable, broken) = (0, 0, 0);
        var failures = new List<string>();
        foreach (var one in cases.Where(one => one.Kind is not SuiteCaseKind.Wire))
        {
            var isSound = one.Answer is { } shown
                ? examples.IsSound(shown)
                : await examples.IsSoundAsync(one.Request, cancellationToken);
            if (!isSound)
            {
                broken += one.Kind is SuiteCaseKind.Unknown ? 0 : 1;
                continue;
            }

            // What stands first in the document may be broken, and the other half of the exchange must not suffer from it.
            var sound = one.Answer is null
                ? one with
                {
                    Answer = answer,
                }
                : one with
                {
                    Request = request ?? one.Request,
                };
            try
            {
                var result = await suite.RunAsync(sound, cancellationToken);
                if (result.Outcome is SuiteOutcome.Proved)
                {
                    roundTrips++;
                }
                else
                {
                    notApplicable++;
                }
            }
            catch (ContractSuiteException failure)
            {
                failures.Add(failure.Message.ReplaceLineEndings(" "));
            }
        }

        if (roundTrips + notApplicable + failures.Count == 0)
        {
            failures.Add("all its examples break their own schemas");
        }

        return new OperationOutcome(operation.Address, roundTrips, notApplicable, broken, failures);
    }

    private static bool HasExamples(ContractOperation operation) =>
        operation
            .Source.Responses.SelectMany(response => response.Content)
            .Concat(operation.Source.RequestBody?.Content ?? [])
            .SelectMany(media => media.Examples)
            .Concat(operation.Parameters.SelectMany(parameter => parameter.Examples))
            .Any(example => example.Value is not null);

    /// <summary>As many as are driven, from the whole length of the document.</summary>
    private static HashSet<ContractOperation> Spread(List<ContractOperation> operations)
    {
        var count = Math.Min(operations.Count, MostOperations);
        return [.. Enumerable.Range(0, count).Select(at => operations[at * operations.Count / count])];
    }

    /// <summary>A glob for the operation; some paths hold the sign that parts a glob's path from its method.</summary>
    private static string GlobOf(ContractOperation operation) =>
        $"{operation.Template.Replace('#', '?')}#{operation.Method}";

    private static SourceFile SymmetricOverlay()
    {
        var path = Repository.PathOf("tests/Conformance/Behaviour/symmetric.overlay.yaml");
        return new SourceFile(path, File.ReadAllText(path));
    }
}
