using OpenApi.ClientGenerator.Modeling;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Tests.Compilation;
using OpenApi.Documents;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Tests.Modeling;

/// <summary>Small documents in YAML and the models that come of them.</summary>
internal static class Given
{
    private static readonly GenerationOptions Options = new() { ClassName = "ApiClient", Namespace = "Api" };

    /// <summary>A document of paths, with components where the test needs them.</summary>
    public static string Document(string paths, string components = "", string version = "3.0.3") =>
        $"openapi: {version}\ninfo: {{ title: t, version: '1' }}\nservers: [{{ url: 'https://api.example' }}]\npaths:\n{Indent(paths)}\n"
        + (components.Length == 0 ? "" : $"components:\n  schemas:\n{Indent(Indent(components))}\n");

    /// <summary>A document with one operation that answers with a schema.</summary>
    public static string Answering(string schema, string components = "", string version = "3.0.3") =>
        Document(
            $"/thing:\n  get:\n    responses:\n      '200':\n        content:\n          application/json:\n            schema: {schema}",
            components,
            version
        );

    public static ModelingResult Model(
        string document,
        GenerationOptions? options = null,
        Func<string, string?>? loadFile = null
    ) => Model(Read(document, loadFile), options);

    public static ModelingResult Model(ApiDocument document, GenerationOptions? options = null) =>
        ClientModeler.Build(document, options ?? Options, CancellationToken.None);

    public static ApiDocument Read(string document, Func<string, string?>? loadFile = null)
    {
        var reading = new ReadOptions { LoadFile = loadFile };
        var read = DocumentReader.Read("given.yaml", document, reading, CancellationToken.None);
        read.Document.Should().NotBeNull(string.Join('\n', read.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return read.Document!;
    }

    /// <summary>Generates and compiles; what does not compile, or gives a warning, fails the test.</summary>
    public static void CompilesWithoutAWarning(string document, Func<string, string?>? loadFile = null)
    {
        var result = OpenApi.ClientGenerator.ClientGenerator.Generate(
            document[0] == '{' ? "given.json" : "given.yaml",
            document,
            Options,
            new ReadOptions { LoadFile = loadFile },
            CancellationToken.None
        );
        result.Files.Should().NotBeEmpty(string.Join('\n', result.Diagnostics.Select(finding => finding.Message)));
        CompiledClient.Problems(CompiledClient.Compile(result.Files)).Should().BeEmpty();
    }

    public static ClassDeclaration Class(this ModelingResult result, string fullName) =>
        result.All().OfType<ClassDeclaration>().Single(type => type.FullName == fullName);

    public static EnumDeclaration Enum(this ModelingResult result, string fullName) =>
        result.All().OfType<EnumDeclaration>().Single(type => type.Namespace + "." + type.Name == fullName);

    public static RequestBuilderDeclaration Builder(this ModelingResult result, string fullName) =>
        result.All().OfType<RequestBuilderDeclaration>().Single(type => type.Namespace + "." + type.Name == fullName);

    public static IEnumerable<string> Names(this ModelingResult result) =>
        result.All().Select(type => type is ClassDeclaration named ? named.FullName : type.Namespace + "." + type.Name);

    public static ClassProperty Property(this ClassDeclaration type, string wireName) =>
        type.Properties.Single(property => property.WireName == wireName);

    private static IEnumerable<TypeDeclaration> All(this ModelingResult result) =>
        result.Model.Types.SelectMany(type => Nested(type).Prepend(type));

    private static IEnumerable<TypeDeclaration> Nested(TypeDeclaration type)
    {
        var nested = type switch
        {
            ClassDeclaration model => model.NestedTypes,
            RequestBuilderDeclaration builder => builder.NestedTypes,
            _ => default,
        };
        return nested.SelectMany(inner => Nested(inner).Prepend(inner));
    }

    private static string Indent(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "  " + line));
}
