using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using Generator = OpenApi.ClientGenerator.ClientGenerator;

namespace OpenApi.SourceGenerator;

/// <summary>What came of a document, before any text is written.</summary>
/// <param name="Model">The client, or null when the document cannot be used.</param>
/// <param name="Diagnostics">The findings.</param>
/// <param name="Severities">The severities that the user chose for them.</param>
internal sealed record ModeledClient(
    ClientModel? Model,
    EquatableArray<Diagnostic> Diagnostics,
    EquatableArray<SeverityChoice> Severities
)
{
    /// <summary>Makes the model of a client.</summary>
    public static ModeledClient From(ClientInput input, CancellationToken cancellationToken)
    {
        var request = input.Request;
        if (request.Faults.Count > 0)
        {
            return new ModeledClient(
                null,
                request.Faults.Select(fault => fault.At(request.Document.Path)).ToEquatableArray(),
                request.Severities
            );
        }

        if (request.Document.GetText(cancellationToken) is not { } text)
        {
            return Unreadable(request, OptionDiagnostics.FileUnreadable);
        }

        // Making one string of an overlong text would only cost memory.
        if (text.Length > ReadOptions.Default.MaxLength)
        {
            var tooLong = DocumentReader.TooLong(request.Document.Path, text.Length, ReadOptions.Default);
            return new ModeledClient(null, new[] { tooLong }.ToEquatableArray(), request.Severities);
        }

        var overlays = new List<SourceFile>();
        foreach (var path in request.Overlays)
        {
            if (input.LoadOverlay(path, cancellationToken) is not { } overlay)
            {
                return Unreadable(request, OptionDiagnostics.OverlayUnreadable, path);
            }

            overlays.Add(overlay);
        }

        var options = ReadOptions.Default with
        {
            LoadFile = path => input.LoadSibling(path, cancellationToken),
            Overlays = overlays,
        };
        var (model, diagnostics) = Generator.Model(
            request.Document.Path,
            text.ToString(),
            request.Options,
            options,
            cancellationToken
        );
        return new ModeledClient(model, diagnostics.ToEquatableArray(), request.Severities);
    }

    /// <summary>The findings that are to be reported, each with its severity.</summary>
    public IEnumerable<ReportedFinding> Findings()
    {
        foreach (var finding in Diagnostics)
        {
            var choice = Severities.FirstOrDefault(choice => choice.Id == finding.Descriptor.Id);
            if (choice is null)
            {
                yield return new ReportedFinding(finding, CompilerDiagnostic.DefaultSeverity(finding));
            }
            else if (choice.Severity is { } severity)
            {
                yield return new ReportedFinding(finding, severity);
            }
        }
    }

    private static ModeledClient Unreadable(
        ClientRequest request,
        DiagnosticDescriptor descriptor,
        params string[] arguments
    ) =>
        new(
            null,
            new[]
            {
                new ClientGenerator.OptionFault(descriptor, arguments.ToEquatableArray()).At(request.Document.Path),
            }.ToEquatableArray(),
            request.Severities
        );

    /// <summary>The files of the client under the names that they have in the compilation.</summary>
    public IEnumerable<NamedFile> Files()
    {
        var folder = $"{Model?.Namespace}.{Model?.ClassName}/";
        return (Model?.Files ?? default).Select(file => new NamedFile(folder + file.Path, file));
    }
}

/// <summary>A file under the name that it has in the compilation.</summary>
/// <param name="HintName">The name.</param>
/// <param name="File">The file.</param>
internal sealed record NamedFile(string HintName, ClientFile File);

/// <summary>A finding with the severity that it has in this build.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Severity">The severity.</param>
internal sealed record ReportedFinding(Diagnostic Finding, Microsoft.CodeAnalysis.DiagnosticSeverity Severity);
