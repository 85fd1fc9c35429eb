using System.Diagnostics;
using System.Text.Json.Nodes;
using OpenApi.ClientGenerator.Tests.Reading;
using OpenApi.Documents;

namespace OpenApi.ClientGenerator.Tests;

/// <summary>Whatever the generator is doing, it ends soon when it is cancelled.</summary>
public sealed class CancellationTests
{
    private const int Copies = 60;
    private const int Points = 12;

    /// <summary>A busy machine can make any one try late, but not all of them.</summary>
    private const int Tries = 5;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);

    [Fact]
    public void A_large_document_can_be_cancelled_within_a_tenth_of_a_second_at_any_moment()
    {
        var text = LargeDocument();
        Generate(text, CancellationToken.None);
        var clock = Stopwatch.StartNew();
        Generate(text, CancellationToken.None);
        var whole = clock.Elapsed;

        foreach (var point in Enumerable.Range(1, Points))
        {
            var delays = Enumerable.Range(0, Tries).Select(_ => EndAfter(text, whole * point / (Points + 1)));

            delays.Should().Contain(delay => delay < Soon, "cancelled at {0} of {1}", point, Points + 1);
        }
    }

    /// <summary>The time from the cancellation to the end; nothing when the work was done before.</summary>
    private static TimeSpan EndAfter(string text, TimeSpan after)
    {
        using var cancellation = new LateCancellation(after);
        var cancelled = 0L;
        using var registration = cancellation.Token.Register(() => cancelled = Stopwatch.GetTimestamp());
        try
        {
            Generate(text, cancellation.Token);
            return TimeSpan.Zero;
        }
        catch (OperationCanceledException)
        {
            return Stopwatch.GetElapsedTime(Volatile.Read(ref cancelled));
        }
    }

    private static void Generate(string text, CancellationToken cancellationToken) =>
        OpenApi.ClientGenerator.ClientGenerator.Generate(
            "large.json",
            text,
            new GenerationOptions(),
            ReadOptions.Default,
            cancellationToken
        );

    /// <summary>Every path of a real document many times under other names, about 20 MB.</summary>
    private static string LargeDocument()
    {
        var document = JsonNode.Parse(SampleDocuments.TextOf("aitoearn.openapi.json"))!.AsObject();
        var paths = document["paths"]!.AsObject();
        foreach (var (path, item) in paths.ToList())
        {
            for (var copy = 0; copy < Copies; copy++)
            {
                paths.Add($"/copy{copy}{path}", item!.DeepClone());
            }
        }

        return document.ToJsonString();
    }
}
