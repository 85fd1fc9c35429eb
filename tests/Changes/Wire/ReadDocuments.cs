using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Tests.Wire;

/// <summary>Documents for tests.</summary>
internal static class ReadDocuments
{
    /// <summary>Reads a document that must be free of errors.</summary>
    public static ApiDocument Read(string path, string text)
    {
        var result = DocumentReader.Read(path, text, ReadOptions.Default, CancellationToken.None);
        result
            .Diagnostics.Where(finding => finding.Descriptor.Severity is Severity.Error)
            .Should()
            .BeEmpty($"this is a document:\n{text}");
        return result.Document!;
    }
}
