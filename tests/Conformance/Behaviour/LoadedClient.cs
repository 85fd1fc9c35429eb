using System.Reflection;
using System.Runtime.Loader;
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

    /// <summary>Makes the client of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="paths">Globs of the paths that the client has.</param>
    public LoadedClient(ApiDocument document, IEnumerable<string> paths)
    {
        var options = new GenerationOptions { IncludePaths = paths.ToEquatableArray() };
        var files = ClientModeler
            .Build(document, options, CancellationToken.None)
            .Model.Files.Select(file => FileEmitter.Emit(file, CancellationToken.None));
        using var image = new MemoryStream();
        ClientCompiler
            .Compile(files, ClientCompiler.OldestVersion, CancellationToken.None)
            .Emit(image)
            .Success.Should()
            .BeTrue();
        image.Position = 0;
        var client = context.LoadFromStream(image).GetType(options.Namespace + "." + options.ClassName)!;
        constructor = client.GetConstructor([typeof(IRequestAdapter)])!;
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
