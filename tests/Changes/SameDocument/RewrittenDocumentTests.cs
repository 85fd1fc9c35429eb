using OpenApi.Changes.PublicApi;
using OpenApi.Changes.Review;
using OpenApi.Changes.Tests.CSharp.Truth;
using OpenApi.Changes.Tests.Wire;
using OpenApi.Changes.Tests.Wire.Rewriting;
using OpenApi.ClientGenerator.Modeling;
using OpenApi.Conformance.Corpus;
using OpenApi.Documents;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Tests.SameDocument;

/// <summary>
/// A document that only is written in another way is the same document: in another order, with other spaces, as YAML instead of
/// JSON. Both levels of the comparison say so.
/// </summary>
public sealed class RewrittenDocumentTests
{
    private const int MadeDocuments = 150;
    private const int MostBytes = 600_000;

    private static readonly HashSet<string> MembersAlone = [];

    public static TheoryData<string> PublicDocuments =>
        PublicCorpus.IsInstalled ? [.. SmallDocumentsOfTheSlice()] : [Missing];

    private const string Missing = "(none)";

    [Fact]
    public void A_made_document_and_its_rewritings_do_not_differ_and_give_the_same_client()
    {
        for (var seed = 0; seed < MadeDocuments; seed++)
        {
            var old = ReadDocuments.Read("old.json", Made(seed));
            var surface = SurfaceOf(old);
            foreach (var now in Rewritings(old, seed, Rewrite.UnorderedInCode))
            {
                Compare(old, now).Select(change => change.Message).Should().BeEmpty($"seed {seed} is one document");
                SurfaceOf(now).Should().Equal(surface, $"seed {seed} is one document");
            }
        }
    }

    [Fact]
    public void The_fingerprints_of_changes_do_not_depend_on_how_either_version_is_written()
    {
        for (var seed = 0; seed < MadeDocuments; seed++)
        {
            var old = ReadDocuments.Read("old.json", Made(seed));
            var edited = DocumentChanges.Change(Made(seed), new Random(seed)).ToJsonString();
            var now = ReadDocuments.Read("new.json", edited);
            var expected = FingerprintsOf(Compare(old, now));

            foreach (
                var (first, second) in Rewritings(old, seed, Rewrite.UnorderedInCode)
                    .Zip(Rewritings(now, seed + 1, Rewrite.UnorderedInCode))
            )
            {
                FingerprintsOf(Compare(first, second)).Should().Equal(expected, $"seed {seed} is one pair");
            }
        }
    }

    [Theory]
    [MemberData(nameof(PublicDocuments))]
    public void A_public_document_and_its_rewritings_do_not_differ(string name)
    {
        if (name == Missing)
        {
            Environment.GetEnvironmentVariable("CI").Should().NotBe("true", "CI must run every test");
            Assert.Skip("The public documents come from npm, and Node is not installed.");
        }

        var path = PublicCorpus.Find(name).Path;
        var old = Read(path, File.ReadAllText(path));

        foreach (var now in Rewritings(old, seed: 7, MembersAlone))
        {
            Compare(old, now).Select(change => change.Message).Should().BeEmpty();
        }
    }

    private static string Made(int seed) => CollidingDocument.Of(new Random(seed)).ToJsonString();

    private static IEnumerable<ApiDocument> Rewritings(ApiDocument document, int seed, IReadOnlySet<string> unordered)
    {
        yield return Read("shuffled.json", Rewrite.AsJson(document.Root, seed, unordered));
        yield return Read("shuffled.yaml", Rewrite.AsYaml(document.Root, seed, unordered));
        yield return Read("converted.yaml", YamlText.Of(document.Root));
    }

    private static ApiDocument Read(string path, string text)
    {
        var read = DocumentReader.Read(path, text, ReadOptions.Default, CancellationToken.None);
        return read.Document
            ?? throw new InvalidOperationException(
                $"{path} cannot be read: {string.Join("; ", read.Diagnostics.Take(3).Select(finding => finding.Message))}"
            );
    }

    private static List<Change> Compare(ApiDocument old, ApiDocument now) =>
        [
            .. DocumentComparer.CompareWire(old, now, today: null, CancellationToken.None),
            .. DocumentComparer.CompareCSharp(old, now, Clients.Client.Options, CancellationToken.None),
        ];

    private static IEnumerable<string> FingerprintsOf(IEnumerable<Change> changes) =>
        changes
            .Select(change => $"{change.Rule.Id} {change.Key} {Fingerprint.Of(change)}")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> SurfaceOf(ApiDocument document) =>
        ApiListing
            .Of(ClientModeler.Build(document, Clients.Client.Options, CancellationToken.None))
            .Select(member => member.Line);

    private static IEnumerable<string> SmallDocumentsOfTheSlice() =>
        File.ReadLines(Repository.PathOf("tests/Conformance/Slice/slice.txt"))
            .Where(name => !name.StartsWith("specs/", StringComparison.Ordinal))
            .Where(name => !name.StartsWith("tests/", StringComparison.Ordinal))
            .Where(name => new FileInfo(PublicCorpus.Find(name).Path).Length < MostBytes);
}
