using System.Text;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.ClientGenerator.Diagnostics;

/// <summary>The page of the documentation that explains every finding.</summary>
public static class DiagnosticPage
{
    /// <summary>Writes the page in Markdown, with line feeds only.</summary>
    /// <param name="descriptors">The kinds of findings in the order of the page.</param>
    public static string Render(IReadOnlyList<DiagnosticDescriptor> descriptors)
    {
        var page = new StringBuilder(
            """
            # Findings

            What the generator says about a document, in the compiler and on the command line alike. Each finding names the
            file, the line and the column in the document as it was written, and the JSON pointer of the place.

            An error means that no client can be made, or that a part of it is left out. A warning means that the client is
            made but the document should be mended. The severity of a finding can be changed for the documents
            of an `.editorconfig` section (`[*.yaml]`, `openapi_diagnostic.OAC1003.severity = error`), for the whole project in a
            `.globalconfig` (`dotnet_diagnostic.OAC1003.severity = error`), or with `NoWarn` and `WarningsAsErrors`. The compiler
            applies `dotnet_diagnostic` of an `.editorconfig` to C# files alone, which is why its key has another name.

            This page is written from the tables in `tools/Documents/Diagnostics` and `tools/ClientGenerator/Diagnostics`.

            | Id | Severity | Finding |
            |---|---|---|

            """.Replace("\r\n", "\n")
        );
        foreach (var descriptor in descriptors)
        {
            var anchor = descriptor.Id.ToLowerInvariant();
            page.Append($"| [{descriptor.Id}](#{anchor}) | {Name(descriptor.Severity)} | {descriptor.Title} |\n");
        }

        foreach (var descriptor in descriptors)
        {
            page.Append($"\n## {descriptor.Id}\n\n")
                .Append($"**{descriptor.Title}** ({Name(descriptor.Severity)})\n\n")
                .Append($"> {descriptor.MessageFormat.Replace("{{", "{").Replace("}}", "}")}\n\n")
                .Append($"Cause: {descriptor.Cause}\n\n")
                .Append($"Cure: {descriptor.Cure}\n");
        }

        return page.ToString();
    }

    private static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
}
