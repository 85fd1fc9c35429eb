using System.Diagnostics;
using System.Globalization;
using OpenApi.Conformance.Checking;
using OpenApi.Conformance.Corpus;
using OpenApi.Conformance.Tests.Slice;

namespace OpenApi.Conformance.Tests.Determinism;

/// <summary>The same document gives the same bytes, whatever is around it; proved on the ten longest of the slice.</summary>
[Collection(WholeMachine.Name)]
public sealed class SameBytesTests
{
    private const int Repetitions = 20;

    public static TheoryData<string> Longest =>
        PublicCorpus.IsInstalled ? [.. SliceDocuments.Longest.Select(document => document.Name)] : [""];

    [Theory, MemberData(nameof(Longest))]
    public void In_every_run_in_every_culture_and_with_every_line_end(string name)
    {
        RequiredCorpus.OrSkip();
        var document = SliceDocuments.Find(name);
        var text = File.ReadAllText(document.Path).ReplaceLineEndings("\n");
        var expected = HashOf(document, text);

        Enumerable
            .Range(1, Repetitions)
            .Select(_ => HashOf(document, text))
            .Should()
            .AllBe(expected, "every run gives the same");
        HashOf(document, text.ReplaceLineEndings("\r\n")).Should().Be(expected, "line ends make no difference");
        foreach (var culture in new[] { "tr-TR", "ar-SA", "de-DE" })
        {
            InCulture(culture, () => HashOf(document, text)).Should().Be(expected, "{0} makes no difference", culture);
        }
    }

    [Fact]
    public async Task On_one_core_and_on_many()
    {
        RequiredCorpus.OrSkip();
        var paths = SliceDocuments.Longest.Select(document => document.Path).ToList();
        var start = new ProcessStartInfo("dotnet", [typeof(ConformanceApp).Assembly.Location, "hash", .. paths])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_PROCESSOR_COUNT"] = "1" },
        };

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var alone = await process.StandardOutput.ReadToEndAsync();

        (await errors).Should().Contain("Made with 1 processor(s).");
        alone
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Should()
            .Equal(
                paths.Select(path => $"{ClientHash.Of(path, File.ReadAllText(path), CancellationToken.None)}  {path}")
            );
    }

    private static string HashOf(CorpusDocument document, string text) =>
        ClientHash.Of(document.Path, text, CancellationToken.None);

    private static string InCulture(string name, Func<string> run)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(name);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.DefaultThreadCurrentCulture = null;
        }
    }
}
