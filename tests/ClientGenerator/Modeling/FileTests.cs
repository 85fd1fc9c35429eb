using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenApi.ClientGenerator.Modeling;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Tests.Compilation;
using OpenApi.ClientGenerator.Tests.Reading;
using OpenApi.Conformance.Corpus;
using OpenApi.Conformance.Tests;
using OpenApi.Documents;

namespace OpenApi.ClientGenerator.Tests.Modeling;

/// <summary>Which types share a file: one for each path and each component, with the inline types that are called after it.</summary>
public sealed partial class FileTests
{
    private const string Kind = "{ type: string, enum: [cat, dog] }";

    public static TheoryData<string> DocumentNames => [.. SampleDocuments.Names];

    [Fact]
    public void The_inline_types_of_a_component_are_in_its_file_after_it_by_name()
    {
        var files = Files(
            Given.Answering(
                "{ $ref: '#/components/schemas/Pet' }",
                $$"""
                Pet:
                  type: object
                  properties:
                    sort: {{Kind}}
                    home:
                      type: object
                      properties:
                        room: { type: object, properties: { colour: { type: string, enum: [red] } } }
                    friend: { $ref: '#/components/schemas/Friend' }
                    likes: { oneOf: [{ type: string }, { type: object, properties: { toy: {{Kind}} } }] }
                Friend: { type: string, enum: [hen] }
                """
            )
        );

        files["Models/Pet.cs"]
            .Should()
            .Equal(
                "Pet",
                "Pet_home",
                "Pet_home_room",
                "Pet_home_room_colour",
                "Pet_likesMember1",
                "Pet_likesMember1_toy",
                "Pet_sort"
            );
        files["Models/Friend.cs"].Should().Equal("Friend");
    }

    [Fact]
    public void The_types_that_only_an_operation_has_are_in_the_file_of_its_request_builder_and_so_is_what_is_within_them()
    {
        var files = Files(
            Given.Document(
                $$"""
                /pets:
                  post:
                    parameters: [{ name: order, in: query, schema: { type: string, enum: [asc, desc] } }]
                    requestBody:
                      content: { application/json: { schema: { type: object, properties: { sort: {{Kind}} } } } }
                    responses:
                      '200':
                        content:
                          application/json: { schema: { type: array, items: { type: object, properties: { a: { type: object } } } } }
                      4XX:
                        content:
                          application/json: { schema: { type: object, properties: { why: { type: object } } } }
                """
            )
        );

        files["Pets/PetsRequestBuilder.cs"]
            .Should()
            .Equal(
                "PetsRequestBuilder",
                "Pets",
                "Pets4XXError",
                "Pets4XXError_why",
                "PetsPostRequestBody",
                "PetsPostRequestBody_sort",
                "Pets_a",
                "PostOrderQueryParameterType"
            );
        files.Keys.Should().Equal("ApiClient.cs", "Pets/PetsRequestBuilder.cs");
    }

    [Fact]
    public void A_type_that_two_components_share_is_in_one_file_only()
    {
        var files = Files(
            Given.Answering(
                "{ type: object, properties: { one: { $ref: '#/components/schemas/Pet' }, two: { $ref: '#/components/schemas/Pet_home' } } }",
                $$"""
                Pet: { type: object, properties: { home_kind: {{Kind}} } }
                Pet_home: { type: object, properties: { kind: {{Kind}} } }
                """
            )
        );

        files["Models/Pet.cs"].Should().Equal("Pet", "Pet_home_kind");
        files["Models/Pet_home.cs"].Should().Equal("Pet_home");
    }

    [Theory]
    [InlineData("one: { $ref: '#/components/schemas/Pet' }, two: { $ref: '#/components/schemas/Pet_kind' }")]
    [InlineData("one: { $ref: '#/components/schemas/Pet_kind' }, two: { $ref: '#/components/schemas/Pet' }")]
    public void A_component_has_a_file_of_its_own_also_where_an_inline_type_is_the_same(string properties)
    {
        var files = Files(
            Given.Answering(
                $"{{ type: object, properties: {{ {properties} }} }}",
                $$"""
                Pet: { type: object, properties: { kind: {{Kind}} } }
                Pet_kind: {{Kind}}
                """
            )
        );

        files["Models/Pet.cs"].Should().Equal("Pet");
        files["Models/Pet_kind.cs"].Should().Equal("Pet_kind");
    }

    [Fact]
    public void An_answer_that_operations_share_has_a_file_with_what_is_within_it()
    {
        var files = Files(
            Given.Document(
                """
                /pets:
                  get: { responses: { 4XX: { $ref: '#/components/responses/Failed' } } }
                """
            )
                + """
                components:
                  responses:
                    Failed:
                      description: failed
                      content:
                        application/json: { schema: { type: object, properties: { why: { type: object } } } }

                """
        );

        files["Models/Pets4XXError.cs"].Should().Equal("Pets4XXError", "Pets4XXError_why");
    }

    [Fact]
    public void An_inline_type_whose_component_is_not_generated_has_a_file()
    {
        var files = Files(
            Given.Document(
                """
                /a:
                  get:
                    responses:
                      4XX:
                        content:
                          application/json:
                            schema: { oneOf: [{ $ref: '#/components/schemas/Err' }, { type: object }] }
                /b:
                  get:
                    responses:
                      '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Err_a' } } } }
                """,
                $$"""
                Err: { type: object, properties: { a_b: {{Kind}} } }
                Err_a: { type: object, properties: { b: {{Kind}} } }
                """
            )
        );

        files.Keys.Should().NotContain("Models/Err.cs");
        files["Models/Err_a.cs"].Should().Equal("Err_a");
        files["Models/Err_a_b.cs"].Should().Equal("Err_a_b");
    }

    [Fact]
    public void What_had_to_move_to_another_namespace_has_a_file_there()
    {
        var files = Files(
            Given.Answering(
                "{ type: object, properties: { a: { $ref: '#/components/schemas/A' }, b: { $ref: '#/components/schemas/B' }, c: { $ref: '#/components/schemas/A.C' }, d: { $ref: '#/components/schemas/B_kind.D' } } }",
                $$"""
                A: { type: object, properties: { kind: {{Kind}}, other: {{Kind}} } }
                A.C: { type: object }
                B: { type: object, properties: { kind: {{Kind}}, other: {{Kind}} } }
                B_kind.D: { type: object }
                """
            )
        );

        files["Models/A/A.cs"].Should().Equal("A");
        files["Models/A_kind.cs"].Should().Equal("A_kind");
        files["Models/A_other.cs"].Should().Equal("A_other");
        files["Models/B.cs"].Should().Equal("B", "B_other");
        files["Models/B_kind/B_kind.cs"].Should().Equal("B_kind");
    }

    [Fact]
    public void The_handler_of_methods_has_a_file()
    {
        var document = Given.Document(
            "/pets:\n  query: { responses: { '204': { description: d } } }",
            version: "3.2.0"
        );

        Files(document)["ApiClientMethodHandler.cs"].Should().Equal("ApiClientMethodHandler");
    }

    [Fact]
    public void A_name_of_many_bytes_is_one_that_file_systems_can_keep()
    {
        var name = new string('\u8a71', 90);

        var files = Files(Given.Answering($"{{ $ref: '#/components/schemas/{name}' }}", $"{name}: {{ type: object }}"));

        var model = files.Single(file => file.Value.Contains(name)).Key;
        model.Split('/').Should().OnlyContain(part => Encoding.UTF8.GetByteCount(part) <= 255);
    }

    [Theory]
    [InlineData("CON")]
    [InlineData("nul")]
    [InlineData("Com1")]
    [InlineData("LPT9")]
    public void A_name_that_is_a_device_is_another_file(string name)
    {
        var files = Files(Given.Answering($"{{ $ref: '#/components/schemas/{name}' }}", $"{name}: {{ type: object }}"));

        files
            .Keys.Select(Path.GetFileNameWithoutExtension)
            .Should()
            .NotContain(path => Regex.IsMatch(path!, "^(con|nul|com1|lpt9)$", RegexOptions.IgnoreCase));
        files.Keys.Should().Contain(path => path.StartsWith($"Models/{name}_.cs", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Names_that_differ_in_normalization_alone_are_different_files()
    {
        const string Composed = "Caf\u00e9";
        const string Decomposed = "Cafe\u0301";

        var files = Files(
            Given.Answering(
                $"{{ type: object, properties: {{ a: {{ $ref: '#/components/schemas/{Composed}' }}, b: {{ $ref: '#/components/schemas/{Decomposed}' }} }} }}",
                $"{Composed}: {{ type: object, properties: {{ x: {{ type: string }} }} }}\n{Decomposed}: {{ type: object, properties: {{ y: {{ type: integer }} }} }}"
            )
        );

        files
            .Keys.Select(path => path.Normalize(NormalizationForm.FormC).ToUpperInvariant())
            .Should()
            .OnlyHaveUniqueItems();
    }

    [Fact]
    public void What_unions_share_has_a_file()
    {
        var document = Given.Answering("{ oneOf: [{ type: string }, { type: integer }] }");

        Files(document)["ApiClientUnions.cs"].Should().Equal("ApiClientUnions");
        Files(Given.Answering("{ type: string }")).Should().NotContainKey("ApiClientUnions.cs");
    }

    [Theory, MemberData(nameof(DocumentNames))]
    public void There_is_a_file_for_each_path_each_component_and_each_type_without_one(string name) =>
        EachFileHasOneOwner(name, SampleDocuments.TextOf(name));

    [Theory]
    [InlineData("box.com")]
    [InlineData("docker.com/engine")]
    [InlineData("gitlab.com")]
    [InlineData("hetzner.cloud")]
    public void There_is_a_file_for_each_path_and_each_component_of_a_public_document(string name)
    {
        RequiredCorpus.OrSkip();
        var path = PublicCorpus.Find(name).Path;
        EachFileHasOneOwner(path, File.ReadAllText(path));
    }

    [Theory, MemberData(nameof(DocumentNames))]
    public void The_files_have_each_type_of_the_model_once(string name)
    {
        var result = OpenApi.ClientGenerator.ClientGenerator.Generate(
            name,
            SampleDocuments.TextOf(name),
            new GenerationOptions(),
            ReadOptions.Default,
            CancellationToken.None
        );
        var compilation = CompiledClient.Compile(result.Files);

        // What is missing would be an error, and so would be the members of what is there twice.
        CompiledClient.Problems(compilation).Should().BeEmpty();
        compilation
            .SyntaxTrees.SelectMany(tree => tree.GetRoot().ChildNodes())
            .OfType<NamespaceDeclarationSyntax>()
            .SelectMany(ns =>
                ns.Members.Select(member => $"{ns.Name}.{((BaseTypeDeclarationSyntax)member).Identifier}")
            )
            .Should()
            .BeEquivalentTo(result.Model!.Types.Select(type => $"{type.Namespace}.{type.Name}"))
            .And.OnlyHaveUniqueItems();
    }

    /// <summary>
    /// Each builder and each component begins a file and stands in no other; the rest of the files begin with what the document names in
    /// neither way: the answers that operations share, and the items of components that are lists.
    /// </summary>
    private static void EachFileHasOneOwner(string path, string text)
    {
        var document = SampleDocuments.Read(path, text).Document!;
        var result = ClientModeler.Build(document, new GenerationOptions(), CancellationToken.None);
        var files = result.Model.Files.Where(file => file.Types[0] is not UnionSupportDeclaration).ToList();
        var types = files.SelectMany(file => file.Types).ToLookup(type => PlaceOf(type, result.Origins));
        var ownerless = files
            .Select(file => file.Types[0])
            .Where(type => PlaceOf(type, result.Origins) == Place.Inline)
            .ToList();

        files
            .SelectMany(file => file.Types.Skip(1))
            .Where(type => PlaceOf(type, result.Origins) != Place.Inline)
            .Should()
            .BeEmpty();
        files.Count.Should().Be(types[Place.Path].Count() + types[Place.Component].Count() + ownerless.Count);
        ownerless
            .Select(type => PointerOf(type, result.Origins))
            .Where(pointer => !OfSeveral().IsMatch(pointer))
            .Should()
            .BeEmpty();
        result
            .Model.Files.Should()
            .OnlyContain(file => file.Types.All(type => type.Namespace == file.Types[0].Namespace))
            .And.OnlyContain(file => file.Path.EndsWith(file.Types[0].Name + ".cs", StringComparison.Ordinal));
    }

    private static Place PlaceOf(TypeDeclaration type, ModelOrigins origins) =>
        type is RequestBuilderDeclaration ? Place.Path
        : Component().IsMatch(PointerOf(type, origins)) ? Place.Component
        : Place.Inline;

    private static string PointerOf(TypeDeclaration type, ModelOrigins origins) =>
        origins.OfType($"{type.Namespace}.{type.Name}")!.Pointer;

    [GeneratedRegex("^/components/schemas/[^/]+$")]
    private static partial Regex Component();

    [GeneratedRegex("^/components/(schemas/[^/]+/items|responses/[^/]+/content/[^/]+/schema)$")]
    private static partial Regex OfSeveral();

    private static SortedDictionary<string, List<string>> Files(string document) =>
        new(
            Given
                .Model(document)
                .Model.Files.ToDictionary(file => file.Path, file => file.Types.Select(type => type.Name).ToList()),
            StringComparer.Ordinal
        );

    private enum Place
    {
        Path,
        Component,
        Inline,
    }
}
