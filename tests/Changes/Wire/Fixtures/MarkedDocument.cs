using OpenApi.Documents.Views;

namespace OpenApi.Changes.Tests.Wire.Fixtures;

/// <summary>A document with the place of a finding.</summary>
/// <param name="Text">The document.</param>
/// <param name="Line">The line of the place, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
public sealed record MarkedDocument(string Text, int Line, int Column)
{
    private const char Mark = '«';

    /// <summary>Takes the mark out of a text.</summary>
    public static MarkedDocument Of(string marked)
    {
        var at = marked.IndexOf(Mark, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0, $"a fixture marks its place:\n{marked}");
        var before = marked[..at];
        var text = marked.Remove(at, 1);
        text.Should().NotContain(Mark.ToString(), "one place is enough");
        return new(text, before.Count(character => character == '\n') + 1, at - before.LastIndexOf('\n'));
    }

    /// <summary>Reads the document.</summary>
    public ApiDocument Read(string path) => ReadDocuments.Read(path, Text);
}
