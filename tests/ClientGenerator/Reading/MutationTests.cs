using System.Diagnostics;
using System.Text;
using OpenApi.Documents.Diagnostics;
using OpenApi.Fuzz.Mutation;

namespace OpenApi.ClientGenerator.Tests.Reading;

public sealed class MutationTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Bytes are changed, taken out, put in, doubled and cut, as a bad disk, a bad merge or an attacker would.</summary>
    [Theory]
    [InlineData("aitoearn.openapi.json", 20)]
    [InlineData("timpush.openapi.yaml", 12)]
    [InlineData("tiktok.openapi.yaml", 12)]
    public void No_change_of_bytes_makes_reading_throw_or_hang(string name, int rounds)
    {
        var original = Encoding.UTF8.GetBytes(SampleDocuments.TextOf(name));
        for (var seed = 0; seed < rounds; seed++)
        {
            var text = Encoding.UTF8.GetString(ByteMutation.Apply(original, new Random(seed)));
            var clock = Stopwatch.StartNew();

            var result = SampleDocuments.Read(name, text);

            clock.Elapsed.Should().BeLessThan(Longest, "seed {0}", seed);
            var hasError = result.Diagnostics.Any(finding => finding.Descriptor.Severity == Severity.Error);
            hasError.Should().Be(result.Document is null, "seed {0}", seed);
            foreach (var finding in result.Diagnostics)
            {
                finding.Offset.Should().BeInRange(0, text.Length, "seed {0}", seed);
            }
        }
    }

    /// <summary>Small texts reach the odd corners of the grammar sooner.</summary>
    [Theory]
    [InlineData("a.yaml")]
    [InlineData("a.json")]
    public void No_text_makes_reading_throw(string path)
    {
        const string yaml =
            "a: &x [1, 'b', \"c\"]\n? - d\n: |+\n  e\n<<: {f: *x}\ng: !!str >-\n  h # i\n---\n...\n%TAG ! !\n";
        const string json = """{"openapi": "3.1.0", "paths": {"/a": {"$ref": "#/paths/~1a"}}, "b": [1, "\u0041"]}""";
        var original = Encoding.UTF8.GetBytes(path == "a.yaml" ? yaml + json : json);
        for (var seed = 0; seed < 2_500; seed++)
        {
            SampleDocuments.Read(path, Encoding.UTF8.GetString(ByteMutation.Apply(original, new Random(seed))));
        }
    }
}
