using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OpenApi.ClientGenerator.Tests.Compilation;
using OpenApi.Documents;

namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>
/// A client, compiled and loaded, and a way to run code that uses it. The code is C# as a user would write it, compiled
/// against the emitted client.
/// </summary>
public abstract class EmittedClient
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Kiota.Abstractions;
        using Microsoft.Kiota.Abstractions.Serialization;

        """;

    private readonly AssemblyLoadContext context = new("emitted");
    private readonly MetadataReference reference;
    private readonly string preamble;
    private readonly Assembly assembly;

    /// <summary>Compiles and loads the files of the client <c>SpaceClient</c> in a namespace.</summary>
    protected EmittedClient(string space, IEnumerable<GeneratedFile> files)
    {
        preamble = $$"""
            {{Usings}}
            using {{space}};
            using {{space}}.Models;

            public static class Scenario
            {
                public static async Task<string> Run(IRequestAdapter adapter)
                {
                    await Task.CompletedTask;
                    var client = new {{space}}Client(adapter);

            """;
        var compilation = CompiledClient.Compile(files);
        using var image = new MemoryStream();
        compilation.Emit(image).Success.Should().BeTrue(string.Join('\n', CompiledClient.Problems(compilation)));
        reference = MetadataReference.CreateFromImage(image.ToArray());
        image.Position = 0;
        assembly = context.LoadFromStream(image);
    }

    /// <summary>A type of the client.</summary>
    protected Type TypeOf(string fullName) => assembly.GetType(fullName, throwOnError: true)!;

    /// <summary>Runs code that has <c>client</c> and <c>adapter</c> and returns a text.</summary>
    public async Task<string> RunAsync(HttpMessageHandler handler, string code, string? baseUrl = null)
    {
        using var http = new HttpClient(handler, disposeHandler: false);
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http);
        if (baseUrl is not null)
        {
            adapter.BaseUrl = baseUrl;
        }

        var scenario = CompiledClient
            .Compile([new GeneratedFile("Scenario.cs", preamble + code + "\n}\n}\n")], LanguageVersion.Latest)
            .AddReferences(reference);
        using var image = new MemoryStream();
        scenario.Emit(image).Success.Should().BeTrue(string.Join('\n', CompiledClient.Problems(scenario)));
        image.Position = 0;
        var run = context.LoadFromStream(image).GetType("Scenario")!.GetMethod("Run")!;
        return await run.CreateDelegate<Func<IRequestAdapter, Task<string>>>()(adapter);
    }

    /// <summary>The files of the client <c>SpaceClient</c> of a document beside the tests of emission.</summary>
    protected static ImmutableArray<GeneratedFile> Generate(string document, string space)
    {
        var path = Path.Combine(Repository.Folder, "tests", "ClientGenerator", "Emission", document);
        return OpenApi
            .ClientGenerator.ClientGenerator.Generate(
                path,
                File.ReadAllText(path),
                new GenerationOptions { ClassName = space + "Client", Namespace = space },
                ReadOptions.Default,
                CancellationToken.None
            )
            .Files;
    }
}
