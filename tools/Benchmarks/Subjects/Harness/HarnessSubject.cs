using OpenApi.Benchmarks.Reporting;
using OpenApi.Contract;
using OpenApi.Contract.Description;
using OpenApi.Contract.Hosting;

namespace OpenApi.Benchmarks.Subjects.Harness;

/// <summary>The engine in this process and on WireMock.Net, beside the genuine WireMock server with the same stubs.</summary>
internal sealed class HarnessSubject : ISubject
{
    private const int Cases = 1_000;
    private const double LeastOfWireMock = 10;
    private static readonly TimeSpan AllowedForStubs = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AllowedForServing = TimeSpan.FromSeconds(1);
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
        "The stub engine in this process, over sockets of its own and on a WireMock.Net 2.21.0 server, beside the genuine WireMock 3.13.2 with the "
        + "exported stubs of the same documents, which needs Java. Serving is reading the three documents and loading all of them into one "
        + "WireMock.Net server, for the first time in the process. Stubs are built from the text of the three documents to the last answer, in a "
        + "warm process. Calls take the first example of all 135 operations in turn, with as many callers as there are processors; WireMock.Net and "
        + "the genuine WireMock hold the mappings of all three documents at once. Cases are those of the suite of AiToEarn's client. Where the bound "
        + "is a time, the ratio is to the time allowed.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Comparison>> MeasureAsync(
        BenchmarkSettings settings,
        CancellationToken cancellationToken
    )
    {
        var documents = Documents.Select(name => Path.Combine(settings.Repository, "specs", name)).ToList();
        using var wireMock = ServedServer.Start(documents);
        var contract = ServiceContract.Load(documents);
        var genuine = await GenuineServer.StartAsync(contract, settings, cancellationToken).ConfigureAwait(false);
        await using var ending = genuine.ConfigureAwait(false);
        var build = Seconds("stubs built", StubSet.MedianBuild(documents, settings.Rounds));
        return
        [
            new Comparison("three documents", build, Allowed(AllowedForStubs), Bound.AtMost(1)),
            .. genuine.Started is { } started
                ? [new Comparison("three documents", build, Seconds("WireMock's start", started), null)]
                : Array.Empty<Comparison>(),
            new Comparison(
                "three documents",
                Seconds("served on WireMock.Net", wireMock.Serving),
                Allowed(AllowedForServing),
                Bound.AtMost(1)
            ),
            .. await CompareCallsAsync(contract, wireMock, genuine, cancellationToken).ConfigureAwait(false),
            .. await CompareCasesAsync(documents[0], genuine, cancellationToken).ConfigureAwait(false),
        ];
    }

    private static async Task<IReadOnlyList<Comparison>> CompareCallsAsync(
        ServiceContract contract,
        ServedServer wireMock,
        GenuineServer genuine,
        CancellationToken cancellationToken
    )
    {
        var engine = await ContractServer.StartAsync(contract, null, cancellationToken).ConfigureAwait(false);
        await using var ending = engine.ConfigureAwait(false);
        var inProcess = await RateAsync("in process", engine.CreateHandler()).ConfigureAwait(false);
        var overSockets = await RateAsync("over sockets", new StubConnection(engine.BaseUrl)).ConfigureAwait(false);
        var onWireMockNet = await RateAsync("on WireMock.Net", new StubConnection(wireMock.Url)).ConfigureAwait(false);
        var lines = new List<Comparison> { Line(inProcess, overSockets), Line(inProcess, onWireMockNet) };
        if (genuine.BaseUrl is { } url)
        {
            var theirs = await RateAsync("WireMock", new StubConnection(url)).ConfigureAwait(false);
            lines.Add(Line(inProcess, theirs) with { Bound = Bound.AtLeast(LeastOfWireMock) });
            lines.Add(Line(overSockets, theirs));
            lines.Add(Line(onWireMockNet, theirs));
        }

        return lines;

        async Task<Quantity> RateAsync(string name, HttpMessageHandler stub) =>
            new(
                name,
                await CallRate.PerSecondAsync(contract, stub, cancellationToken).ConfigureAwait(false),
                "calls/s"
            );

        static Comparison Line(Quantity ours, Quantity theirs) => new("135 operations", ours, theirs, null);
    }

    private static async Task<IReadOnlyList<Comparison>> CompareCasesAsync(
        string document,
        GenuineServer genuine,
        CancellationToken cancellationToken
    )
    {
        var contract = ServiceContract.Load(document);
        var engine = ContractServer.InProcess(contract);
        await using var ending = engine.ConfigureAwait(false);
        var cases = Seconds(
            "in process",
            await SuiteRun.TimeAsync(contract, engine.CreateHandler, Cases, cancellationToken).ConfigureAwait(false)
        );
        var lines = new List<Comparison> { new("1,000 cases", cases, Allowed(AllowedForCases), Bound.AtMost(1)) };
        if (genuine.BaseUrl is { } url)
        {
            var theirs = await SuiteRun
                .TimeAsync(contract, () => new StubConnection(url), Cases, cancellationToken)
                .ConfigureAwait(false);
            lines.Add(new Comparison("1,000 cases", cases, Seconds("WireMock", theirs), null));
        }

        return lines;
    }

    private static Quantity Allowed(TimeSpan time) => Seconds("time allowed", time);

    private static Quantity Seconds(string name, TimeSpan time) => new(name, time.TotalSeconds, "s");
}
