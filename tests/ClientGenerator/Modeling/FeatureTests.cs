using System.Text;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Tests.Modeling;

/// <summary>What newer versions of OpenAPI allow, and what other generators give up on: each has a type, and all compiles.</summary>
public sealed class FeatureTests
{
    private const string Version = "3.1.0";
    private const string Reference = "{ $ref: '#/components/schemas/Thing' }";

    [Theory]
    [InlineData("true", ValueKind.Untyped)]
    [InlineData("{ const: fixed }", ValueKind.Untyped)]
    [InlineData("{ type: string, const: fixed }", ValueKind.String)]
    [InlineData("{ type: [string, 'null'] }", ValueKind.String)]
    [InlineData("{ type: [integer, string], format: int64 }", ValueKind.Int64)]
    [InlineData("{ type: array, items: true }", ValueKind.Untyped)]
    [InlineData("{ type: array, prefixItems: [{ type: string }, { type: integer }] }", ValueKind.Untyped)]
    public void A_schema_of_3_1_has_a_type(string schema, ValueKind kind)
    {
        var document = Thing($"{{ type: object, properties: {{ p: {schema} }} }}");

        Given.Model(document).Class("Api.Models.Thing").Property("p").Type.Kind.Should().Be(kind);
        Given.CompilesWithoutAWarning(document);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "application/json")]
    [InlineData("application/json", "application/x-www-form-urlencoded")]
    [InlineData("text/plain", "application/vnd.thing+json")]
    public void Of_unlike_bodies_the_media_type_of_the_highest_weight_counts_wherever_it_stands(
        string first,
        string second
    )
    {
        var document = Given.Document(
            $$"""
              /things:
                post:
                  requestBody:
                    content:
                      {{first}}: { schema: { type: object, properties: { {{PropertyFor(first)}}: { type: string } } } }
                      {{second}}: { schema: { type: object, properties: { {{PropertyFor(
                second
            )}}: { type: string } } } }
                  responses: { '204': { description: done } }
            """
        );

        Given
            .Model(document)
            .Class("Api.Things.ThingsPostRequestBody")
            .Properties.Select(property => property.WireName)
            .Should()
            .Equal("chosen");

        static string PropertyFor(string mediaType) =>
            mediaType.EndsWith("json", StringComparison.Ordinal) ? "chosen" : "other";
    }

    [Fact]
    public void A_property_that_no_value_can_have_is_no_property()
    {
        var thing = Given.Model(Thing("{ type: object, properties: { never: false, ever: true } }"));

        thing.Class("Api.Models.Thing").Properties.Select(property => property.WireName).Should().Equal("ever");
    }

    [Fact]
    public void Several_scalar_types_are_members_of_one_wrapper()
    {
        var document = Thing("{ type: object, properties: { p: { type: [string, integer] } } }");

        var property = Given.Model(document).Class("Api.Models.Thing").Property("p");
        property.Type.Name.Should().Be("Api.Models.Thing.Thing_p");
        Given
            .Model(document)
            .Class(property.Type.Name!)
            .Properties.Select(member => member.Name)
            .Should()
            .BeEquivalentTo("Integer", "String");
        Given.CompilesWithoutAWarning(document);
    }

    [Theory]
    [InlineData("'#/components/schemas/Holder/$defs/Part'", "Api.Models.Part")]
    [InlineData("'#/components/schemas/Holder/properties/inner'", "Api.Models.Holder_inner")]
    [InlineData("'#/components/schemas/Holder/properties/list/items'", "Api.Models.Holder_list")]
    public void A_reference_into_a_schema_leads_to_a_class(string reference, string name)
    {
        var document = Thing(
            $"{{ type: object, properties: {{ p: {{ $ref: {reference} }} }} }}",
            """
            Holder:
              type: object
              $defs: { Part: { type: object, properties: { a: { type: string } } } }
              properties:
                inner: { type: object, properties: { b: { type: string } } }
                list: { type: array, items: { type: object, properties: { c: { type: string } } } }
            """
        );

        Given.Model(document).Class("Api.Models.Thing").Property("p").Type.Name.Should().Be(name);
        Given.CompilesWithoutAWarning(document);
    }

    [Fact]
    public void What_stands_beside_a_reference_is_about_the_property()
    {
        var document = Thing(
            "{ type: object, properties: { p: { $ref: '#/components/schemas/Part', description: Here., deprecated: true } } }",
            "Part: { type: object, description: Everywhere., properties: { a: { type: string } } }"
        );

        var result = Given.Model(document);
        var property = result.Class("Api.Models.Thing").Property("p");
        property.Documentation.Summary.Should().Be("Here.");
        property.Deprecation.Should().NotBeNull();
        result.Class("Api.Models.Part").Documentation.Summary.Should().Be("Everywhere.");
        result.Class("Api.Models.Part").Deprecation.Should().BeNull();
    }

    [Theory]
    [InlineData("Cat")]
    [InlineData("'#/components/schemas/Cat'")]
    public void A_mapping_names_its_schema_in_either_way(string target)
    {
        var document = Thing(
            $"{{ type: object, required: [kind], properties: {{ kind: {{ type: string }} }}, discriminator: {{ propertyName: kind, mapping: {{ meow: {target} }} }} }}",
            "Cat: { allOf: [{ $ref: '#/components/schemas/Thing' }, { type: object, properties: { lives: { type: integer } } }] }"
        );

        Given
            .Model(document)
            .Class("Api.Models.Thing")
            .Discriminator!.Mapping.Should()
            .Equal(
                new DiscriminatorCase("Cat", "Api.Models.Cat", StartsWithValues: true),
                new DiscriminatorCase("meow", "Api.Models.Cat", StartsWithValues: true)
            );
        Given.CompilesWithoutAWarning(document);
    }

    [Fact]
    public void A_path_item_can_be_a_reference()
    {
        const string document = """
            openapi: 3.1.0
            info: { title: t, version: '1' }
            paths:
              /here: { $ref: '#/components/pathItems/Shared' }
              /there: { $ref: '#/paths/~1here' }
            components:
              pathItems:
                Shared: { get: { responses: { '204': { description: Done. } } } }
            """;

        var result = Given.Model(document);
        result.Builder("Api.Here.HereRequestBuilder").Operations.Should().ContainSingle();
        result.Builder("Api.There.ThereRequestBuilder").Operations.Should().ContainSingle();
    }

    [Fact]
    public void A_schema_can_stand_in_a_file_beside_the_document() =>
        Given.CompilesWithoutAWarning(
            Given.Answering("{ $ref: 'models/pet.yaml#/Pet' }", version: Version),
            path =>
                path == "models/pet.yaml"
                    ? "Pet: { type: object, properties: { owner: { $ref: '#/Owner' } } }\nOwner: { type: object, properties: { name: { type: string } } }"
                    : null
        );

    [Theory]
    [InlineData(
        "{ default: { description: d, content: { application/json: { schema: { type: object } } } } }",
        "Stream"
    )]
    [InlineData("{ '207': { description: d, content: { application/json: { schema: { type: object } } } } }", "Stream")]
    [InlineData("{ '304': { description: d } }", null)]
    [InlineData("{ '200': { description: d }, '304': { description: d } }", null)]
    [InlineData("{ 2XX: { description: d, content: { application/json: { schema: { type: string } } } } }", "String")]
    [InlineData("{ '200': { description: d, content: { text/plain: { } } } }", "String")]
    public void A_status_decides_what_comes_back(string responses, string? kind)
    {
        var document = Given.Document($"/thing:\n  get:\n    responses: {responses}");

        var operation = Given.Model(document).Builder("Api.Thing.ThingRequestBuilder").Operations.Single();
        operation.Result?.Kind.ToString().Should().Be(kind);
        Given.CompilesWithoutAWarning(document);
    }

    [Theory]
    [InlineData("4XX", "4XX")]
    [InlineData("5xx", "5XX")]
    [InlineData("default", "4XX", "5XX")]
    [InlineData("418", "418")]
    public void An_error_by_status_range_or_default_has_an_exception(string status, params string[] mapped)
    {
        var document = Given.Document(
            $$"""
            /thing:
              get:
                responses:
                  '204': { description: Done. }
                  '{{status}}': { description: d, content: { application/json: { schema: { type: object, properties: { message: { type: string } } } } } }
            """
        );

        var operation = Given.Model(document).Builder("Api.Thing.ThingRequestBuilder").Operations.Single();
        operation.Errors.Select(error => error.Status).Should().Equal(mapped);
        Given.CompilesWithoutAWarning(document);
    }

    [Theory]
    [InlineData("名前")]
    [InlineData("имя")]
    [InlineData("اسم")]
    [InlineData("नाम")]
    [InlineData("\ud83d\ude00")]
    [InlineData("1")]
    [InlineData("class")]
    [InlineData("namespace")]
    [InlineData("Item")]
    [InlineData("AdditionalData")]
    [InlineData("Serialize")]
    [InlineData("CreateFromDiscriminatorValue")]
    [InlineData("System")]
    [InlineData("_Kiota")]
    [InlineData("ApiClient")]
    [InlineData("Models")]
    [InlineData("RequestAdapter")]
    [InlineData("-")]
    [InlineData(" ")]
    public void A_name_can_be_anything_anywhere(string name) => Given.CompilesWithoutAWarning(UsingEverywhere(name));

    [Fact]
    public void A_name_can_be_ten_thousand_characters_long() =>
        Given.CompilesWithoutAWarning(UsingEverywhere(new string('n', 10_000)));

    [Fact]
    public void Names_that_differ_only_in_case_are_all_kept()
    {
        var document = Thing(
            "{ type: object, properties: { id: { type: string }, ID: { type: string }, Id: { $ref: '#/components/schemas/THING' } } }",
            "THING: { type: object, properties: { a: { type: string } } }"
        );

        Given.Model(document).Class("Api.Models.Thing").Properties.Should().HaveCount(3);
        Given.CompilesWithoutAWarning(document);
    }

    [Fact]
    public void Inline_objects_can_be_fifty_deep()
    {
        var schema = new StringBuilder("{ type: string }");
        for (var depth = 0; depth < 50; depth++)
        {
            schema.Insert(0, $"{{ type: object, properties: {{ level{depth}: ").Append(" } }");
        }

        var document = Thing(schema.ToString());

        Given
            .Model(document)
            .Names()
            .Where(name => name.StartsWith("Api.Models.", StringComparison.Ordinal))
            .Should()
            .HaveCount(50);
        Given.CompilesWithoutAWarning(document);
    }

    private static string Thing(string schema, string others = "") =>
        Given.Answering(Reference, $"Thing: {schema}" + (others.Length == 0 ? "" : "\n" + others), Version);

    /// <summary>A document that uses a name as segment, parameter, component, property, enum value and discriminator.</summary>
    private static string UsingEverywhere(string name)
    {
        var member = System.Text.Json.JsonSerializer.Serialize(name);
        var inside = member[1..^1];
        return $$$"""
            {
              "openapi": "3.1.0",
              "info": { "title": {{{member}}}, "version": "1" },
              "paths": {
                "/{{{inside}}}": {
                  "get": {
                    "parameters": [{ "name": {{{member}}}, "in": "query", "schema": { "type": "string", "enum": [{{{member}}}] } }],
                    "responses": { "200": { "description": "d", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Holder" } } } } }
                  }
                },
                "/items/{ {{{inside}}} }": {
                  "get": {
                    "parameters": [{ "name": " {{{inside}}} ", "in": "path", "required": true, "schema": { "type": "string" } }],
                    "responses": { "204": { "description": "d" } }
                  }
                },
                "/items/pre{ {{{inside}}} }post": {
                  "get": {
                    "parameters": [{ "name": " {{{inside}}} ", "in": "path", "required": true, "schema": { "type": "string" } }],
                    "responses": { "204": { "description": "d" } }
                  }
                }
              },
              "components": {
                "schemas": {
                  "Holder": {
                    "type": "object",
                    "properties": {
                      {{{member}}}: { "$ref": "#/components/schemas/Target" },
                      "inline": { "type": "object", "properties": { {{{member}}}: { "type": "object", "properties": { {{{member}}}: { "type": "string" } } } } },
                      "choice": { "oneOf": [{ "$ref": "#/components/schemas/Target" }, { "type": "string", "enum": [{{{member}}}, "other"] }] }
                    }
                  },
                  "Target": { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "type": "object", "properties": { {{{member}}}: { "type": "integer" } } }] },
                  "Base": { "type": "object", "discriminator": { "propertyName": {{{member}}} }, "properties": { {{{member}}}: { "type": "string" } } },
                  {{{member}}}: { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "type": "object", "properties": { "more": { "type": "string" } } }] }
                }
              }
            }
            """;
    }
}
