using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Documents.Structure;

/// <summary>Tells which version of the specification a document follows.</summary>
internal static class DocumentVersion
{
    /// <summary>The version that the root declares; null with an error when it cannot be told.</summary>
    public static SpecVersion? Of(ObjectNode root, Findings findings)
    {
        if ((root["openapi"] ?? root["swagger"]) is not { } declared)
        {
            findings.Report(ReadingDiagnostics.MissingVersion, root);
            return null;
        }

        var text = (declared as ScalarNode)?.Text.Trim() ?? "";
        var version = root["openapi"] is null ? Swagger(text) : OpenApi(text);
        if (version is not null)
        {
            return version;
        }

        var isNewer = root["openapi"] is not null && text.StartsWith("3.", StringComparison.Ordinal);
        findings.Report(
            isNewer ? ReadingDiagnostics.NewerVersion : ReadingDiagnostics.UnsupportedVersion,
            declared,
            text
        );
        return isNewer ? SpecVersion.V32 : null;
    }

    private static SpecVersion? Swagger(string text) => IsSeries(text, "2.0") || text == "2" ? SpecVersion.V20 : null;

    private static SpecVersion? OpenApi(string text) =>
        IsSeries(text, "3.0") || text == "3" ? SpecVersion.V30
        : IsSeries(text, "3.1") ? SpecVersion.V31
        : IsSeries(text, "3.2") ? SpecVersion.V32
        : IsSeries(text, "2.0") ? SpecVersion.V20
        : null;

    private static bool IsSeries(string text, string series) =>
        text.StartsWith(series, StringComparison.Ordinal)
        && (text.Length == series.Length || text[series.Length] is '.' or '-');
}
