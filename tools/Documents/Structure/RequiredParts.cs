using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Documents.Structure;

/// <summary>Checks the parts without which a document has nothing to say.</summary>
internal static class RequiredParts
{
    /// <summary>Whether a document can be used; where it cannot, an error says why.</summary>
    public static bool Check(ObjectNode root, SpecVersion version, Findings findings)
    {
        var paths = root["paths"];
        if (paths is ObjectNode templates)
        {
            CheckTemplates(templates, findings);
            return true;
        }

        var mayLackPaths = version is SpecVersion.V31 or SpecVersion.V32;
        if (mayLackPaths && (root["webhooks"] is ObjectNode || root["components"] is ObjectNode))
        {
            return true;
        }

        findings.Add(
            paths is null or { Kind: NodeKind.Null }
                ? Diagnostic.At(
                    ReadingDiagnostics.MissingPaths,
                    paths ?? root,
                    mayLackPaths ? ", 'webhooks' or 'components'" : ""
                )
                : Diagnostic.At(ReadingDiagnostics.MissingPaths, paths, " that is an object")
        );
        return false;
    }

    private static void CheckTemplates(ObjectNode templates, Findings findings)
    {
        foreach (var member in templates.Members)
        {
            if (
                !member.Name.StartsWith("/", StringComparison.Ordinal)
                && !member.Name.StartsWith("x-", StringComparison.Ordinal)
            )
            {
                findings.ReportName(ReadingDiagnostics.InvalidPath, member);
            }
        }
    }
}
