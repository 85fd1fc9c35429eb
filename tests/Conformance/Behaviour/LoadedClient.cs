using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Emission;
using OpenApi.ClientGenerator.Modeling;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Conformance.Checking;
using OpenApi.Documents.Views;

namespace OpenApi.Conformance.Tests.Behaviour;

/// <summary>A client that was generated, compiled and loaded in this process, and goes when it is disposed.</summary>
internal sealed class LoadedClient : IDisposable
{
    private readonly AssemblyLoadContext context = new("client", isCollectible: true);
    private readonly ConstructorInfo constructor;

    /// <summary>Compiles a client and loads it.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="className">The full name of the client class.</param>
    public LoadedClient(IEnumerable<GeneratedFile> files, string className)
    {
        using var image = new MemoryStream();
        ClientCompiler
            .Compile(files, ClientCompiler.OldestVersion, CancellationToken.None)
            .Emit(image)
            .Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Should()
            .BeEmpty();
        image.Position = 0;
        constructor = context.LoadFromStream(image).GetType(className)!.GetConstructor([typeof(IRequestAdapter)])!;
    }

    /// <summary>Makes the client of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="paths">Globs of the paths that the client has.</param>
    public static LoadedClient Of(ApiDocument document, IEnumerable<string> paths)
    {
        var options = new GenerationOptions { IncludePaths = paths.ToEquatableArray() };
        var files = ClientModeler
            .Build(document, options, CancellationToken.None)
            .Model.Files.Select(file => FileEmitter.Emit(file, CancellationToken.None));
        return new LoadedClient(files, options.Namespace + "." + options.ClassName);
    }

    /// <summary>Makes the client on top of a handler.</summary>
    public object Create(HttpMessageHandler wire) =>
        constructor.Invoke([
            new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: new HttpClient(wire))
            {
                BaseUrl = "https://stub.test",
            },
        ]);

    /// <inheritdoc/>
    public void Dispose() => context.Unload();
}
