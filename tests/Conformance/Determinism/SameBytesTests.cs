using System.Globalization;
using OpenApi.Conformance.Tests.Slice;

namespace OpenApi.Conformance.Tests.Determinism;

/// <summary>The same document gives the same bytes, whatever is around it; proved on the ten longest of the slice.</summary>
[Collection(WholeMachine.Name)]
public sealed class SameBytesTests
{
    private const int Repetitions = 20;

    public static TheoryData<string> Longest =>
        OpenApi.Conformance.Corpus.PublicCorpus.IsInstalled
            ? [.. SliceDocuments.Longest.Select(document => document.Name)]
            : [""];

    [SkippableTheory, MemberData(nameof(Longest))]
    public void In_every_run_on_many_cores_and_on_one_in_every_culture_and_with_every_line_end(string name)
    {
        RequiredCorpus.OrSkip();
        var document = SliceDocuments.Find(name);
        var text = File.ReadAllText(document.Path).ReplaceLineEndings("\n");
        var expected = ClientBytes.HashOf(document, text);

        Enumerable
            .Range(1, Repetitions)
            .Select(_ => ClientBytes.HashOf(document, text))
            .Should()
            .AllBe(expected, "every run gives the same");
        ClientBytes.HashOnOneCore(document, text).Should().Be(expected, "one core gives the same");
        ClientBytes
            .HashOf(document, text.ReplaceLineEndings("\r\n"))
            .Should()
            .Be(expected, "line ends make no difference");
        foreach (var culture in new[] { "tr-TR", "ar-SA", "de-DE" })
        {
            InCulture(culture, () => ClientBytes.HashOf(document, text))
                .Should()
                .Be(expected, "{0} makes no difference", culture);
        }
    }

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
