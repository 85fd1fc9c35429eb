using System.Text;

namespace OpenApi.Cli.Tests;

public sealed class DocumentEncodingTests : IDisposable
{
    private const string Document = """
        {"openapi":"3.0.3","info":{"title":"Fünf Tiere 🐈","version":"1"},"paths":{"/ä":{"get":{"responses":{"204":{"description":""}}}}}}
        """;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, bool> Encodings =>
        new()
        {
            { "utf-8", false },
            { "utf-8", true },
            { "utf-16", true },
            { "utf-16BE", true },
            { "utf-32", true },
            { "utf-32BE", true },
        };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_document_says_the_same_in_every_encoding_of_Unicode(string encoding, bool hasMark)
    {
        var plain = folder.Write("plain.json", Document);
        var encoded = folder.Combine("encoded.json");
        var unicode = Encoding.GetEncoding(encoding);
        var mark = hasMark ? unicode.GetPreamble() : [];
        await File.WriteAllBytesAsync(encoded, [.. mark, .. unicode.GetBytes(Document)]);

        var run = await RunningCommand.RunAsync("diff", plain, encoded, "--fail-on", "info");

        run.Should().BeEquivalentTo(new { Code = ExitCode.Success, Error = "" });
        (await File.ReadAllTextAsync(encoded)).Should().Be(Document);
    }
}
