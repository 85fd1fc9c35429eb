using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Tests.Reading;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("#/components/schemas/Plain", "Plain")]
    [InlineData("#/components/schemas/With~1slash~0tilde", "With/slash~tilde")]
    [InlineData("#/components/schemas/With%20space", "With space")]
    [InlineData("#/components/schemas/With space", "With space")]
    [InlineData("#/components/schemas/100%", "100%")]
    [InlineData("#/components/schemas/%C3%89t%C3%A9", "Été")]
    [InlineData("#/components/schemas/Plain/properties/inner", "inner")]
    [InlineData("#/components/schemas/Plain/$defs/Local", "local")]
    [InlineData("#/components/schemas/Plain/allOf/1", "second")]
    [InlineData("#/paths/~1a~1%7Bid%7D/get/responses/200/content/application~1json/schema", "response")]
    [InlineData("#anchored", "anchored")]
    [InlineData("https://example.com/schemas/identified", "identified")]
    [InlineData("https://example.com/schemas/identified#/$defs/Within", "within")]
    [InlineData("https://example.com/schemas/relative", "relative")]
    public void A_reference_within_the_document_is_followed(string reference, string title)
    {
        var result = SampleDocuments.Read(
            "a.yaml",
            $$$"""
            openapi: 3.1.0
            paths:
              /a/{id}:
                get:
                  responses:
                    200:
                      content:
                        application/json: {schema: {title: response}}
            components:
              schemas:
                Plain:
                  title: Plain
                  properties: {inner: {title: inner}}
                  $defs: {Local: {title: local}}
                  allOf: [{title: first}, {title: second}]
                With/slash~tilde: {title: With/slash~tilde}
                With space: {title: With space}
                100%: {title: 100%}
                Été: {title: Été}
                Anchored: {$anchor: anchored, title: anchored}
                Identified:
                  $id: https://example.com/schemas/identified
                  title: identified
                  $defs:
                    Within: {title: within}
                    Relative: {$id: relative, title: relative}
                Referring: {$ref: '{{{reference}}}'}
            """
        );

        result.Diagnostics.Should().BeEmpty();
        SchemaOf(result, "Referring").Target.Title.Should().Be(title);
    }

    [Fact]
    public void A_reference_within_a_resource_of_its_own_id_is_relative_to_it()
    {
        var result = SampleDocuments.Read(
            "a.yaml",
            """
            openapi: 3.1.0
            components:
              schemas:
                Outer:
                  $id: https://example.com/outer
                  properties: {a: {$ref: '#/$defs/A'}, b: {$ref: other}, c: {$ref: '#/components/schemas/Last'}}
                  $defs: {A: {title: inner}}
                Other: {$id: https://example.com/other, title: other}
                Last: {title: last}
            """
        );

        result.Diagnostics.Should().BeEmpty();
        SchemaOf(result, "Outer")
            .Properties.Select(property => property.Value.Target.Title)
            .Should()
            .Equal("inner", "other", "last");
    }

    [Fact]
    public void Path_items_parameters_bodies_responses_and_headers_are_followed()
    {
        var document = SampleDocuments
            .Read(
                "a.yaml",
                """
                openapi: 3.1.0
                paths:
                  /x:
                    post:
                      operationId: x
                      parameters: [{$ref: '#/components/parameters/P'}]
                      requestBody: {$ref: '#/components/requestBodies/B'}
                      responses: {200: {$ref: '#/components/responses/R'}}
                  /y: {$ref: '#/paths/~1x'}
                  /z: {$ref: '#/components/pathItems/Z'}
                components:
                  parameters: {P: {name: p, in: query}}
                  requestBodies: {B: {content: {text/plain: {}}}}
                  responses: {R: {description: ok, headers: {H: {$ref: '#/components/headers/H'}}}}
                  headers: {H: {description: header}}
                  pathItems: {Z: {get: {operationId: z}}}
                """
            )
            .Document!;

        var operations = document.Paths.SelectMany(path => path.Operations).ToList();
        operations.Select(operation => operation.Id).Should().Equal("x", "x", "z");
        operations[0].Parameters.Single().Name.Should().Be("p");
        operations[0].RequestBody!.Value.Content.Single().Name.Should().Be("text/plain");
        operations[0].Responses.Single().Headers.Single().Description.Should().Be("header");
    }

    [Theory]
    [InlineData("#/components/schemas/Missing", "OAC1030", "'/components/schemas' has no 'Missing'")]
    [InlineData("#/components/schemas/target", "OAC1030", "'Target' may be meant")]
    [InlineData("#/components/schema/Target", "OAC1030", "'/components' has no 'schema'; 'schemas' may be meant")]
    [InlineData("#/definitions/Target", "OAC1030", "the document's root has no 'definitions'")]
    [InlineData("#components/schemas/Target", "OAC1030", "write '#/components/schemas/Target'")]
    [InlineData("#nowhere", "OAC1030", "no $anchor has the name 'nowhere'")]
    [InlineData("https://example.com/a.yaml#/A", "OAC1033", "nothing is ever fetched")]
    [InlineData("//example.com/a.yaml", "OAC1033", "nothing is ever fetched")]
    [InlineData("file:///etc/passwd", "OAC1033", "nothing is ever fetched")]
    [InlineData("/etc/passwd", "OAC1032", "outside")]
    [InlineData("../b.yaml", "OAC1032", "outside")]
    [InlineData("sub/../../b.yaml", "OAC1032", "outside")]
    [InlineData("sub/%2E%2E/%2E%2E/b.yaml", "OAC1032", "outside")]
    [InlineData("..\\\\b.yaml", "OAC1032", "outside")]
    [InlineData("C:\\\\b.yaml", "OAC1032", "outside")]
    [InlineData("b.yaml", "OAC1034", "'b.yaml', which does not exist or was not given along")]
    public void A_reference_that_leads_nowhere_is_a_finding_at_its_place(string reference, string id, string says)
    {
        var text = $$"""
            openapi: 3.0.0
            paths: {}
            components:
              schemas:
                Target: {}
                Referring:
                  $ref: "{{reference}}"
            """;

        var result = SampleDocuments.Read("folder/a.yaml", text);

        var finding = result.Diagnostics.Should().ContainSingle().Subject;
        finding.Descriptor.Id.Should().Be(id);
        finding.Message.Should().Contain(says);
        finding.Location.Should().Be(new SourceLocation("folder/a.yaml", "/components/schemas/Referring/$ref", 7, 13));
        SchemaOf(result, "Referring").Next.Should().BeNull();
        SchemaOf(result, "Referring").Target.Should().Be(SchemaOf(result, "Referring"));
    }

    [Fact]
    public void References_in_a_circle_are_findings_and_following_them_ends()
    {
        var result = SampleDocuments.Read(
            "a.yaml",
            """
            openapi: 3.0.0
            paths: {}
            components:
              schemas:
                Self: {$ref: '#/components/schemas/Self'}
                A: {$ref: '#/components/schemas/B'}
                B: {$ref: '#/components/schemas/A'}
                ToA: {$ref: '#/components/schemas/A'}
                Tree: {properties: {child: {$ref: '#/components/schemas/Tree'}}}
            """
        );

        result
            .Diagnostics.Select(finding => (finding.Descriptor.Id, finding.Location.Line, finding.Location.Column))
            .Should()
            .Equal(("OAC1031", 5, 18), ("OAC1031", 6, 15), ("OAC1031", 7, 15));
        SchemaOf(result, "ToA").Target.Node.Should().NotBeNull();
        SchemaOf(result, "Tree").Properties.Single().Value.Target.Should().Be(SchemaOf(result, "Tree"));
    }

    [Fact]
    public void A_reference_within_data_is_data()
    {
        var result = SampleDocuments.Read(
            "a.yaml",
            """
            openapi: 3.0.0
            x-thing: {$ref: nowhere}
            paths: {}
            components:
              schemas:
                A:
                  example: {$ref: nowhere}
                  default: {$ref: nowhere}
                  enum: [{$ref: nowhere}]
                  properties: {$ref: {type: string}, example: {type: string}}
            """
        );

        result.Diagnostics.Should().BeEmpty();
        SchemaOf(result, "A").Properties.Select(property => property.Key).Should().Equal("$ref", "example");
    }

    [Fact]
    public void Files_within_the_folder_are_followed_relative_to_the_file_that_refers_to_them()
    {
        var asked = new List<string>();
        var files = new Dictionary<string, string>
        {
            ["schemas/pet.yaml"] =
                "title: pet\nproperties: {owner: {$ref: 'people/owner.json#/Owner'}, again: {$ref: '#'}}",
            ["schemas/people/owner.json"] =
                """{"Owner": {"title": "owner", "items": {"$ref": "../../a.yaml#/components/schemas/Tag"}}}""",
        };
        var result = SampleDocuments.Read(
            "/specs/a.yaml",
            """
            openapi: 3.0.0
            paths: {}
            components:
              schemas:
                Pet: {$ref: './schemas/pet.yaml'}
                Tag: {title: tag}
            """,
            new ReadOptions
            {
                LoadFile = path =>
                {
                    asked.Add(path);
                    return files.GetValueOrDefault(path);
                },
            }
        );

        result.Diagnostics.Should().BeEmpty();
        asked.Should().Equal("schemas/pet.yaml", "schemas/people/owner.json");
        var pet = SchemaOf(result, "Pet").Target;
        var owner = pet.Properties.First().Value.Target;
        owner.Title.Should().Be("owner");
        owner.Node.File.Path.Should().Be("/specs/schemas/people/owner.json");
        owner.Items!.Value.Target.Title.Should().Be("tag");
        pet.Properties.Last().Value.Target.Should().Be(pet);
    }

    [Fact]
    public void A_fault_in_another_file_is_a_finding_there_and_at_the_reference()
    {
        var result = SampleDocuments.Read(
            "specs/a.yaml",
            "openapi: 3.0.0\npaths: {}\ncomponents: {schemas: {A: {$ref: b.json}, C: {$ref: 'c.yaml#/X'}}}",
            new ReadOptions { LoadFile = path => path == "b.json" ? "{\n  oops" : "Y: 1\n" }
        );

        result
            .Diagnostics.Select(finding => (finding.Location.Path, finding.Location.Line, finding.Descriptor.Id))
            .Should()
            .Equal(("specs/a.yaml", 3, "OAC1035"), ("specs/a.yaml", 3, "OAC1030"), ("specs/b.json", 2, "OAC1001"));
    }

    [Fact]
    public void Files_without_end_are_not_loaded()
    {
        var loaded = 0;
        var result = SampleDocuments.Read(
            "a.yaml",
            "openapi: 3.0.0\npaths: {}\ncomponents: {schemas: {A: {$ref: 0.yaml}}}",
            new ReadOptions
            {
                MaxReferencedLength = 10 * ReadOptions.LeastFileLength,
                LoadFile = _ => $"items: {{$ref: {++loaded}.yaml}}",
            }
        );

        loaded.Should().Be(10);
        result.Diagnostics.Should().ContainSingle().Which.Descriptor.Should().Be(ReadingDiagnostics.TooMuchReferenced);
    }

    [Fact]
    public void Thousands_of_small_files_are_read()
    {
        const int Files = 3_000;
        var references = string.Join(
            '\n',
            Enumerable.Range(0, Files).Select(number => $"    S{number}: {{ $ref: 'schemas/{number}.yaml' }}")
        );

        var result = SampleDocuments.Read(
            "a.yaml",
            "openapi: 3.0.0\npaths: {}\ncomponents:\n  schemas:\n" + references,
            new ReadOptions { LoadFile = path => $"type: object\ntitle: {path}" }
        );

        result.Diagnostics.Should().BeEmpty();
        result
            .Document!.ComponentSchemas.Select(component => component.Value.Target.Title)
            .Should()
            .Equal(Enumerable.Range(0, Files).Select(number => $"schemas/{number}.yaml"));
    }

    [Fact]
    public void A_mapping_names_a_schema_by_name_or_by_reference()
    {
        var result = SampleDocuments.Read(
            "a.yaml",
            """
            openapi: 3.0.0
            paths: {}
            components:
              schemas:
                Pet:
                  discriminator:
                    propertyName: kind
                    mapping: {cat: Cat, dog: '#/components/schemas/Dog', odd.one: odd.one, bird: Bird}
                Cat: {title: cat}
                Dog: {title: dog}
                odd.one: {title: odd}
            """
        );

        result.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("The mapping to 'Bird' names no schema");
        var pet = SchemaOf(result, "Pet");
        pet.DiscriminatorMapping.Select(mapping => result.Document!.ResolveMapping(pet.Node, mapping.Value.AsString!))
            .Select(target => target?["title"]?.AsString)
            .Should()
            .Equal("cat", "dog", "odd", null);
    }

    [Fact]
    public void A_document_can_be_used_by_several_threads_at_once()
    {
        var text = SampleDocuments.TextOf("aitoearn.openapi.json");
        var expected = Fingerprint(SampleDocuments.Read("aitoearn.openapi.json", text).Document!);
        var shared = SampleDocuments.Read("aitoearn.openapi.json", text).Document!;

        Enumerable
            .Range(0, 8)
            .AsParallel()
            .WithDegreeOfParallelism(8)
            .Select(_ => Fingerprint(shared))
            .Should()
            .AllBe(expected);
    }

    private static string Fingerprint(ApiDocument document) =>
        string.Join(
            '\n',
            document
                .Paths.SelectMany(path => path.Operations)
                .SelectMany(operation => operation.Responses)
                .SelectMany(response => response.Content)
                .Select(content => content.Schema?.Target.Node.Pointer)
        );

    private static Schema SchemaOf(ReadResult result, string name) =>
        result.Document!.ComponentSchemas.Single(schema => schema.Key == name).Value;
}
