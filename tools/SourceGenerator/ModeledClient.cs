using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Reading;
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
            var unreadable = new ClientGenerator.OptionFault(OptionDiagnostics.FileUnreadable, default);
            return new ModeledClient(null, new[] { unreadable.At(request.Document.Path) }.ToEquatableArray());
        }

        var options = ReadOptions.Default with { LoadFile = path => input.LoadSibling(path, cancellationToken) };
        var (model, diagnostics) = Generator.Model(
            request.Document.Path,
            text.ToString(),
            request.Options,
            options,
            cancellationToken
        );
        return new ModeledClient(model, diagnostics.ToEquatableArray());
    }

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
