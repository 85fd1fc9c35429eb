using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OpenApi.ClientGenerator.Reading;
using OpenApi.ClientGenerator.Tests.Compilation;
using OpenApi.ClientGenerator.Tests.Reading;

namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>
/// The client of the shop's document, and a way to run code that uses it. The code is C# as a user would write it, compiled
/// against the emitted client.
/// </summary>
public sealed class ShopClient
{
    private const string Preamble = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Kiota.Abstractions;
        using Microsoft.Kiota.Abstractions.Serialization;
        using Shop;
        using Shop.Models;

        public static class Scenario
        {
            public static async Task<string> Run(IRequestAdapter adapter)
            {
                await Task.CompletedTask;
                var client = new ShopClient(adapter);

        """;

    private readonly AssemblyLoadContext context = new("shop");
    private readonly MetadataReference reference;

    public ShopClient()
    {
        var compilation = CompiledClient.Compile(Files);
        using var image = new MemoryStream();
        compilation.Emit(image).Success.Should().BeTrue(string.Join('\n', CompiledClient.Problems(compilation)));
        reference = MetadataReference.CreateFromImage(image.ToArray());
        image.Position = 0;
        context.LoadFromStream(image);
    }

    public static ImmutableArray<GeneratedFile> Files { get; } = Generate();

    /// <summary>Runs code that has <c>client</c> and <c>adapter</c> and returns a text.</summary>
    public async Task<string> RunAsync(RecordingHandler handler, string code, string? baseUrl = null)
    {
        using var http = new HttpClient(handler, disposeHandler: false);
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http);
        if (baseUrl is not null)
        {
            adapter.BaseUrl = baseUrl;
        }

        var scenario = CompiledClient
            .Compile([new GeneratedFile("Scenario.cs", Preamble + code + "\n}\n}\n")], LanguageVersion.Latest)
            .AddReferences(reference);
        using var image = new MemoryStream();
        scenario.Emit(image).Success.Should().BeTrue(string.Join('\n', CompiledClient.Problems(scenario)));
        image.Position = 0;
        var run = context.LoadFromStream(image).GetType("Scenario")!.GetMethod("Run")!;
        return await run.CreateDelegate<Func<IRequestAdapter, Task<string>>>()(adapter);
    }

    private static ImmutableArray<GeneratedFile> Generate()
    {
        var path = Path.Combine(Documents.Repository, "tests", "ClientGenerator", "Emission", "shop.openapi.yaml");
        return OpenApi
            .ClientGenerator.ClientGenerator.Generate(
                path,
                File.ReadAllText(path),
                new GenerationOptions { ClassName = "ShopClient", Namespace = "Shop" },
                ReadOptions.Default,
                CancellationToken.None
            )
            .Files;
    }
}
