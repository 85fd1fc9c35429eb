using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenApi.ClientGenerator;
using OpenApi.Documents;
using OpenApi.SourceGenerator;

namespace OpenApi.Benchmarks.Subjects.Incremental;

/// <summary>The compiler's generator driver over one document, as an editor keeps it between key strokes.</summary>
internal sealed class GeneratorSession
{
    private const string Mark = "build_metadata.AdditionalFiles.OpenApiClient";
    private CSharpCompilation compilation = CSharpCompilation.Create("Project");
    private GeneratorDriver driver;
    private Document document;

    private GeneratorSession(IIncrementalGenerator generator, string path, string text)
    {
        document = new Document(path, text);
        driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            [document],
            optionsProvider: new Options()
        );
    }

    /// <summary>A session in which the client is generated from the document.</summary>
    public static GeneratorSession OfClient(string path, string text) => new(new ClientSourceGenerator(), path, text);

    /// <summary>A session in which the files of that client are only handed over.</summary>
    public static GeneratorSession OfTexts(string path, string text, CancellationToken cancellationToken)
    {
        var options = new GenerationOptions();
        var client = OpenApi.ClientGenerator.ClientGenerator.Generate(
            path,
            text,
            options,
            ReadOptions.Default,
            cancellationToken
        );
        var folder = $"{options.Namespace}.{options.ClassName}/";
        return new GeneratorSession(new HandingOver(client.Files, folder), path, text);
    }

    /// <summary>Runs the generator.</summary>
    public void Run(CancellationToken cancellationToken) =>
        driver = driver.RunGenerators(compilation, cancellationToken);

    /// <summary>Puts another text in the place of the document's.</summary>
    public void EditDocument(string text)
    {
        var edited = new Document(document.Path, text);
        driver = driver.ReplaceAdditionalText(document, edited);
        document = edited;
    }

    /// <summary>Adds a class that has nothing to do with the document.</summary>
    public void EditCode(string name) =>
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class {name} {{ }}"));

    private sealed class Document(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text, Encoding.UTF8);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly AnalyzerConfigOptions OfDocument = new Values(
            ImmutableDictionary<string, string>.Empty.Add(Mark, "true")
        );

        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Values(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OfDocument;
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
