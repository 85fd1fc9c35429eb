using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Reading;
using OpenApi.ClientGenerator.Reading.Nodes;
using Generator = OpenApi.ClientGenerator.ClientGenerator;

namespace OpenApi.SourceGenerator;

/// <summary>What came of a document, before any text is written.</summary>
/// <param name="Model">The client, or null when the document cannot be used.</param>
/// <param name="Diagnostics">The findings.</param>
internal sealed record ModeledClient(ClientModel? Model, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>Makes the model of a client.</summary>
    public static ModeledClient From(ClientInput input, CancellationToken cancellationToken)
    {
        var request = input.Request;
        if (request.Faults.Count > 0)
        {
            return new ModeledClient(
                null,
                request.Faults.Select(fault => fault.At(request.Document.Path)).ToEquatableArray()
            );
        }

        if (request.Document.GetText(cancellationToken) is not { } text)
        {
            return Unreadable(request, OptionDiagnostics.FileUnreadable);
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
        return new ModeledClient(model, diagnostics.ToEquatableArray());
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
            }.ToEquatableArray()
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
