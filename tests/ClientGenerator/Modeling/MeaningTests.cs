using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Tests.Modeling;

/// <summary>Schemas come to the type that can hold their values, however a framework writes them.</summary>
public sealed class MeaningTests
{
    [Theory]
    [InlineData(
        "{ anyOf: [{ type: integer }, { type: string }], format: int32, pattern: '^-?(?:0|[1-9]\\d*)$' }",
        ValueKind.Int32
    )]
    [InlineData(
        "{ anyOf: [{ type: integer }, { type: string }], format: int64, pattern: '^-?(?:0|[1-9]\\d*)$' }",
        ValueKind.Int64
    )]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }], format: uint64 }", ValueKind.Decimal)]
    [InlineData("{ anyOf: [{ type: number }, { type: string }], format: float, nullable: true }", ValueKind.Single)]
    [InlineData("{ type: integer, format: unix-time }", ValueKind.Int64)]
    [InlineData("{ type: number, format: double, pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$' }", ValueKind.Decimal)]
    [InlineData(
        "{ type: number, format: double, pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$' }",
        ValueKind.Double
    )]
    [InlineData("{ enum: [a, 1, true] }", ValueKind.Untyped)]
    [InlineData("{ enum: [a, b] }", ValueKind.Enum)]
    [InlineData("{ type: string, enum: [a, 1] }", ValueKind.Enum)]
    [InlineData("{ type: string, oneOf: [{ const: a, title: A }, { const: b, title: B }] }", ValueKind.String)]
    [InlineData("{ type: integer, oneOf: [{ const: 1 }, { const: 2 }] }", ValueKind.Int32)]
    [InlineData("{ oneOf: [{ const: a }, { const: b }] }", ValueKind.Untyped)]
    public void A_schema_comes_to_the_scalar_that_its_values_are(string schema, ValueKind kind) =>
        Property(schema).Type.Should().Match<TypeReference>(type => type.Kind == kind && !type.IsCollection);

    [Theory]
    [InlineData("{ type: object, additionalProperties: { type: string } }")]
    [InlineData("{ type: object, properties: { a: { type: string } }, additionalProperties: { type: string } }")]
    [InlineData("{ type: object, additionalProperties: false, patternProperties: { '^x-': { type: string } } }")]
    public void Members_that_a_schema_describes_are_kept_though_the_user_wants_no_others(string schema)
    {
        var options = new GenerationOptions
        {
            ClassName = "ApiClient",
            Namespace = "Api",
            AdditionalData = false,
        };

        var result = Given.Model(
            Given.Answering("{ $ref: '#/components/schemas/Map' }", $"Map: {schema}", "3.1.0"),
            options
        );

        result.Class("Api.Models.Map").HoldsAdditionalData.Should().BeTrue();
    }

    [Theory]
    [InlineData("{ type: object, additionalProperties: false, properties: { a: { type: string } } }")]
    [InlineData("{ type: object, properties: { a: { type: string } } }")]
    public void Members_that_no_schema_describes_are_not_kept_if_the_user_wants_none(string schema)
    {
        var options = new GenerationOptions
        {
            ClassName = "ApiClient",
            Namespace = "Api",
            AdditionalData = false,
        };

        var result = Given.Model(
            Given.Answering("{ $ref: '#/components/schemas/Map' }", $"Map: {schema}", "3.1.0"),
            options
        );

        result.Class("Api.Models.Map").HoldsAdditionalData.Should().BeFalse();
    }

    [Fact]
    public void A_mapping_adds_to_the_implicit_names_of_a_hierarchy()
    {
        var result = Given.Model(
            Given.Answering(
                "{ $ref: '#/components/schemas/Base' }",
                """
                Base: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { one: One, Other: One } } }
                One: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { a: { type: string } } }] }
                Two: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { b: { type: string } } }] }
                Three: { type: object, x-ms-discriminator-value: Vendor.Three, allOf: [{ $ref: '#/components/schemas/Two' }] }
                """
            )
        );

        result
            .Class("Api.Models.Base")
            .Discriminator!.Mapping.Select(entry => $"{entry.Value} {entry.TypeName}")
            .Should()
            .Equal(
                "One Api.Models.One",
                "Other Api.Models.One",
                "Two Api.Models.Two",
                "Vendor.Three Api.Models.Three",
                "one Api.Models.One"
            );
        result.Class("Api.Models.Three").BaseName.Should().Be("Api.Models.Two");
    }

    [Fact]
    public void Of_query_values_that_come_to_one_name_the_first_in_the_document_has_it()
    {
        var result = Given.Model(
            Given.Document(
                """
                /a:
                  get:
                    parameters: [{ name: max-results, in: query, schema: { type: string } }, { name: MaxResults, in: query, schema: { type: string } }]
                    responses: { '204': { description: d } }
                """
            )
        );

        var query = result.Builder("Api.A.ARequestBuilder").Operations.Single().QueryParameters!;
        query
            .Properties.Select(property => $"{property.Name} {property.TemplateName}")
            .Should()
            .Equal("MaxResults max%2Dresults", "MaxResults0 MaxResults");
    }

    [Theory]
    [InlineData(
        "multipart/form-data: { schema: { type: object, properties: { f: { type: string, format: binary } } } }",
        "OAC2019",
        false
    )]
    [InlineData(
        "application/x-www-form-urlencoded: { schema: { type: object, properties: { f: { type: string, format: binary } } } }",
        "OAC2019",
        true
    )]
    [InlineData(
        "application/json: { schema: { type: object, properties: { url: { type: string } } } }, multipart/form-data: { schema: { type: object, properties: { f: { type: string, format: binary } } } }",
        "OAC2020",
        true
    )]
    [InlineData(
        "application/json: { schema: { type: string } }, text/plain: { schema: { type: string } }",
        "OAC2020",
        false
    )]
    public void What_a_method_does_not_send_is_told(string content, string id, bool isTold)
    {
        var result = Given.Model(
            Given.Document(
                $"/a:\n  post:\n    requestBody: {{ content: {{ {content} }} }}\n    responses: {{ '204': {{ description: d }} }}"
            )
        );

        result.Diagnostics.Any(finding => finding.Descriptor.Id == id).Should().Be(isTold);
    }

    [Theory]
    [InlineData("parameters: [{ name: X-Trace, in: header, required: true, schema: { type: string } }]", "OAC2021")]
    [InlineData("parameters: [{ name: session, in: cookie, schema: { type: string } }]", "OAC2021")]
    [InlineData("parameters: [{ name: accept, in: header, schema: { type: string } }]", null)]
    [InlineData(
        "responses: { '200': { description: d, content: { application/json: { schema: { type: string } } } }, '202': { description: d, content: { application/json: { schema: { type: integer } } } } }",
        "OAC2022"
    )]
    [InlineData(
        "responses: { '200': { description: d, content: { application/json: { schema: { type: string } } } }, '201': { description: d, content: { application/json: { schema: { type: string } } } } }",
        null
    )]
    public void What_a_method_does_not_carry_is_told_once_an_operation(string part, string? id)
    {
        var responses = part.StartsWith("responses", StringComparison.Ordinal)
            ? ""
            : "\n    responses: { '204': { description: d } }";

        var result = Given.Model(Given.Document($"/a:\n  get:\n    {part}{responses}"));

        result.Diagnostics.Select(finding => finding.Descriptor.Id).Should().Equal(id is null ? [] : [id]);
    }

    [Fact]
    public void A_document_of_webhooks_alone_gives_a_warning()
    {
        var result = Given.Model(
            "openapi: 3.1.0\ninfo: { title: t, version: '1' }\nwebhooks:\n  a: { post: { responses: { '200': { description: d } } } }"
        );

        result.Diagnostics.Should().ContainSingle().Which.Descriptor.Should().Be(ModelingDiagnostics.NoOperation);
    }

    private static ClassProperty Property(string schema) =>
        Given
            .Model(
                Given.Answering(
                    "{ $ref: '#/components/schemas/Holder' }",
                    $"Holder: {{ type: object, properties: {{ value: {schema} }} }}",
                    schema.Contains("nullable", StringComparison.Ordinal) ? "3.0.3" : "3.1.0"
                )
            )
            .Class("Api.Models.Holder")
            .Property("value");
}
