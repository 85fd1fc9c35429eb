using System.Diagnostics;
using OpenApi.Benchmarks.Reporting;
using OpenApi.Contract;
using OpenApi.Contract.Description;
using OpenApi.Contract.Hosting;
using OpenApi.Contract.WireMock;

namespace OpenApi.Benchmarks.Subjects.Harness;

/// <summary>The engine in this process beside the genuine WireMock server with the same stubs.</summary>
internal sealed class HarnessSubject : ISubject
{
    private const int Cases = 1_000;
    private const double LeastOfWireMock = 10;
    private const string Jar = "tests/Contract/node_modules/wiremock/build/wiremock-standalone-3.13.2.jar";
    private static readonly TimeSpan AllowedForStubs = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AllowedForCases = TimeSpan.FromSeconds(10);
    private static readonly string[] Documents =
    [
        "aitoearn.openapi.json",
        "timpush.openapi.yaml",
        "tiktok.openapi.yaml",
    ];

    /// <inheritdoc/>
    public string Name => "Harness";

    /// <inheritdoc/>
    public string Explanation =>
        "The stub engine in this process beside the genuine WireMock 3.13.2 with the exported stubs of the same documents. Stubs are built from "
        + "the text of the three documents to the last answer, in a warm process. Calls take the first example of all 135 operations in turn, "
        + "with as many callers as there are processors. Cases are those of the suite of AiToEarn's client. Where the bound is a time, the "
        + "ratio is to the time allowed.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Comparison>> MeasureAsync(
        BenchmarkSettings settings,
        CancellationToken cancellationToken
    )
    {
        var documents = Documents.Select(name => Path.Combine(settings.Repository, "specs", name)).ToList();
        var contract = ServiceContract.Load(documents);
        var clock = Stopwatch.StartNew();
        var wireMock = await GenuineWireMock
            .StartAsync(contract, JarIn(settings), cancellationToken)
            .ConfigureAwait(false);
        await using var ending = wireMock.ConfigureAwait(false);
        var start = Seconds("WireMock's start", clock.Elapsed);
        var build = Seconds("stubs built", StubSet.MedianBuild(documents, settings.Rounds));
        return
        [
            new Comparison("three documents", build, Allowed(AllowedForStubs), Bound.AtMost(1)),
            new Comparison("three documents", build, start, null),
            await CompareCallsAsync(contract, wireMock, cancellationToken).ConfigureAwait(false),
            .. await CompareCasesAsync(documents[0], wireMock, cancellationToken).ConfigureAwait(false),
        ];
    }

    private static async Task<Comparison> CompareCallsAsync(
        ServiceContract contract,
        GenuineWireMock wireMock,
        CancellationToken cancellationToken
    )
    {
        var engine = ContractServer.InProcess(contract);
        await using var ending = engine.ConfigureAwait(false);
        var ours = await CallRate
            .PerSecondAsync(contract, engine.CreateHandler(), cancellationToken)
            .ConfigureAwait(false);
        var theirs = await CallRate
            .PerSecondAsync(contract, new StubConnection(wireMock.BaseUrl), cancellationToken)
            .ConfigureAwait(false);
        return new Comparison(
            "135 operations",
            new Quantity("in process", ours, "calls/s"),
            new Quantity("WireMock", theirs, "calls/s"),
            Bound.AtLeast(LeastOfWireMock)
        );
    }

    private static async Task<IReadOnlyList<Comparison>> CompareCasesAsync(
        string document,
        GenuineWireMock wireMock,
        CancellationToken cancellationToken
    )
    {
        var contract = ServiceContract.Load(document);
        var engine = ContractServer.InProcess(contract);
        await using var ending = engine.ConfigureAwait(false);
        var ours = await SuiteRun
            .TimeAsync(contract, engine.CreateHandler, Cases, cancellationToken)
            .ConfigureAwait(false);
        var theirs = await SuiteRun
            .TimeAsync(contract, () => new StubConnection(wireMock.BaseUrl), Cases, cancellationToken)
            .ConfigureAwait(false);
        var cases = Seconds("in process", ours);
        return
        [
            new Comparison("1,000 cases", cases, Allowed(AllowedForCases), Bound.AtMost(1)),
            new Comparison("1,000 cases", cases, Seconds("WireMock", theirs), null),
        ];
    }

    /// <exception cref="MissingInputException">The npm package is not installed.</exception>
    private static string JarIn(BenchmarkSettings settings)
    {
        var jar = Path.Combine(settings.Repository, Jar);
        return File.Exists(jar)
            ? jar
            : throw new MissingInputException($"{jar} is missing; run 'npm ci' in tests/Contract.");
    }

    private static Quantity Allowed(TimeSpan time) => Seconds("time allowed", time);

    private static Quantity Seconds(string name, TimeSpan time) => new(name, time.TotalSeconds, "s");
}
