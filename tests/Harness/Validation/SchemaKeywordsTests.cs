using System.Net;
using OpenApi.Contract;
using OpenApi.Contract.Description;

namespace OpenApi.Harness.Tests.Validation;

/// <summary>What each keyword means in OpenAPI 3.0 and 3.1, seen from outside: a body is sent, the violations come back.</summary>
public sealed class SchemaKeywordsTests
{
    [Theory]
    [InlineData("type: integer", "1.0", "")]
    [InlineData("type: integer", "1.5", " type")]
    [InlineData("type: integer", "true", " type")]
    [InlineData("type: string, nullable: true", "null", "")]
    [InlineData("type: string", "null", " type")]
    [InlineData("nullable: true, allOf: [{ type: object }]", "null", "")]
    [InlineData("type: integer, minimum: 3, exclusiveMinimum: true", "3", " exclusiveMinimum")]
    [InlineData("type: integer, minimum: 3, exclusiveMinimum: false", "3", "")]
    [InlineData("type: integer, minimum: 3", "2", " minimum")]
    [InlineData("type: number, maximum: 0.1", "0.10000000000000000000001", " maximum")]
    [InlineData("type: number, multipleOf: 0.01", "19.99", "")]
    [InlineData("type: number, multipleOf: 0.01", "19.999", " multipleOf")]
    [InlineData("type: number, multipleOf: 0.0001", "1e300", "")]
    [InlineData("type: integer, format: int32", "2147483648", " format")]
    [InlineData("type: integer, format: int64", "9223372036854775807", "")]
    [InlineData("type: integer, format: int64", "9223372036854775808", " format")]
    [InlineData("type: string, maxLength: 2", "\"\ud83d\ude00\ud83d\ude00\"", "")]
    [InlineData("type: string, maxLength: 2", "\"abc\"", " maxLength")]
    [InlineData("type: string, minLength: 1", "\"\"", " minLength")]
    [InlineData("type: string, pattern: '^\\d+$'", "\"12\\n\"", " pattern")]
    [InlineData("type: string, pattern: '^\\d+$'", "\"\u0661\"", " pattern")]
    [InlineData("type: string, pattern: '^[\\w.-]+$'", "\"a.b-c\"", "")]
    [InlineData(
        "type: string, pattern: '^(a+)+$'",
        "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"",
        " pattern"
    )]
    [InlineData("type: string, format: date-time", "\"2026-02-30T00:00:00Z\"", " format")]
    [InlineData("type: string, format: date-time", "\"2026-02-28T23:59:60Z\"", "")]
    [InlineData("type: string, format: date-time", "\"2026-02-28T12:00:00\"", " format")]
    [InlineData("type: string, format: uuid", "\"6f1c0f1e-5d0b-4c51-9d5c-2b7a4a3f8e1\"", " format")]
    [InlineData("type: string, format: uri", "\"/relative\"", " format")]
    [InlineData("type: string, format: ipv4", "\"192.0.2.256\"", " format")]
    [InlineData("type: string, format: byte", "\"dGV4\"", "")]
    [InlineData("type: string, format: never-heard-of", "\"x\"", "")]
    [InlineData("type: string, enum: [a, b]", "\"c\"", " enum")]
    [InlineData("enum: [1, { a: [1.0] }]", "{\"a\":[1]}", "")]
    [InlineData("type: array, items: { type: integer }", "[1,\"2\",3]", "/1 type")]
    [InlineData("type: array, minItems: 2", "[1]", " minItems")]
    [InlineData("type: array, uniqueItems: true", "[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1.0}]", " uniqueItems")]
    [InlineData("type: object, required: [a, b]", "{\"a\":1}", " required")]
    [InlineData("type: object, maxProperties: 1", "{\"a\":1,\"b\":1}", " maxProperties")]
    [InlineData(
        "type: object, properties: { a: { type: string } }, additionalProperties: false",
        "{\"b/c\":1}",
        "/b~1c additionalProperties"
    )]
    [InlineData("type: object, additionalProperties: { type: integer }", "{\"x\":\"y\"}", "/x type")]
    [InlineData("type: object, properties: { id: { type: string, readOnly: true } }, required: [id]", "{}", "")]
    [InlineData("type: object, properties: { id: { type: string, readOnly: true } }", "{\"id\":\"1\"}", "/id readOnly")]
    [InlineData(
        "type: object, properties: { pw: { type: string, writeOnly: true } }, required: [pw]",
        "{}",
        " required"
    )]
    [InlineData("not: { type: string }", "\"x\"", " not")]
    [InlineData("oneOf: [{ type: integer }, { type: number }]", "1", " oneOf")]
    [InlineData("anyOf: [{ type: integer }, { type: number }]", "1", "")]
    [InlineData("anyOf: [{ type: integer }, { type: string, minLength: 2 }]", "\"x\"", " minLength,  anyOf")]
    public void In_3_0(string schema, string body, string violations) =>
        Violations("3.0.3", schema, body).Should().Be(violations);

    [Theory]
    [InlineData("type: [string, 'null']", "null", "")]
    [InlineData("type: [string, integer]", "true", " type")]
    [InlineData("const: 3", "3.0", "")]
    [InlineData("const: { a: 1 }", "{\"a\":2}", " const")]
    [InlineData("exclusiveMinimum: 3", "3", " exclusiveMinimum")]
    [InlineData("exclusiveMaximum: 3, maximum: 5", "3", " exclusiveMaximum")]
    [InlineData("prefixItems: [{ type: string }], items: { type: integer }", "[\"a\",1,\"b\"]", "/2 type")]
    [InlineData("prefixItems: [{ type: string }], items: false", "[\"a\",1]", "/1 false")]
    [InlineData("contains: { type: integer }, minContains: 2", "[1,\"a\"]", " contains")]
    [InlineData("contains: { type: integer }, maxContains: 1", "[1,2]", " contains")]
    [InlineData("propertyNames: { maxLength: 2 }", "{\"abc\":1}", "/abc propertyNames")]
    [InlineData(
        "patternProperties: { '^x-': { type: integer } }, additionalProperties: false",
        "{\"x-a\":\"1\",\"b\":1}",
        "/x-a type, /b additionalProperties"
    )]
    [InlineData("dependentRequired: { card: [address] }", "{\"card\":1}", " dependentRequired")]
    [InlineData("dependentSchemas: { card: { required: [address] } }", "{\"card\":1}", " required")]
    [InlineData("if: { required: [a] }, then: { required: [b] }, else: { required: [c] }", "{\"a\":1}", " required")]
    [InlineData("if: { required: [a] }, then: { required: [b] }, else: { required: [c] }", "{\"c\":1}", "")]
    [InlineData(
        "allOf: [{ properties: { a: {} } }], unevaluatedProperties: false",
        "{\"a\":1,\"b\":1}",
        "/b unevaluatedProperties"
    )]
    [InlineData(
        "anyOf: [{ properties: { a: {} }, required: [a] }, { properties: { b: {} }, required: [b] }], unevaluatedProperties: false",
        "{\"a\":1}",
        ""
    )]
    [InlineData(
        "if: { properties: { a: { const: 1 } }, required: [a] }, unevaluatedProperties: false",
        "{\"a\":2}",
        "/a unevaluatedProperties"
    )]
    [InlineData("prefixItems: [{}], unevaluatedItems: false", "[1,2]", "/1 false")]
    [InlineData("$ref: '#/components/schemas/Named', maxLength: 2", "\"abc\"", " maxLength")]
    [InlineData(
        "$ref: '#/components/schemas/Tree'",
        "{\"kids\":[{\"kids\":[{\"kids\":1}]}]}",
        "/kids/0/kids/0/kids type"
    )]
    [InlineData("$ref: '#/components/schemas/Loop'", "{}", "")]
    public void In_3_1(string schema, string body, string violations) =>
        Violations("3.1.0", schema, body).Should().Be(violations);

    [Theory]
    [InlineData("{\"kind\":\"cat\",\"lives\":9}", "")]
    [InlineData("{\"kind\":\"cat\",\"lives\":\"nine\"}", "/lives type")]
    [InlineData("{\"kind\":\"Dog\",\"bark\":1}", "/bark type")]
    public void A_discriminator_picks_the_variant_that_judges(string body, string violations) =>
        Violations(
                "3.0.3",
                "oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], "
                    + "discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } }",
                body
            )
            .Should()
            .Be(violations);

    [Fact]
    public void Beside_a_reference_nothing_counts_in_3_0() =>
        Violations("3.0.3", "$ref: '#/components/schemas/Named', maxLength: 2", "\"abc\"").Should().BeEmpty();

    [Fact]
    public void A_body_that_is_no_json_is_explained_by_line_and_byte()
    {
        var call = Send("3.0.3", "type: object", "{\"a\":\n1,}");

        call.Violations.Should()
            .ContainSingle()
            .Which.Should()
            .Match<Contract.Validation.Violation>(violation =>
                violation.Keyword == "syntax" && violation.Actual == "a break at line 2, byte 3"
            );
    }

    [Fact]
    public void A_violation_says_where_what_and_which_line_of_the_document()
    {
        var violation = Send("3.0.3", "type: string, maxLength: 3", "\"abcdef\"").Violations.Single();

        violation.Rule.Line.Should().Be(10);
        violation
            .Message.Should()
            .Be("body: maxLength: expected at most 3 characters, got 6 characters [test.yaml(10,48)]");
    }

    private static string Violations(string version, string schema, string body)
    {
        var call = Send(version, schema, body);
        call.Answer.Status.Should().Be(call.Violations.IsEmpty ? (int)HttpStatusCode.NoContent : 400);
        return string.Join(", ", call.Violations.Select(violation => $"{violation.Pointer} {violation.Keyword}"));
    }

    private static Contract.Journal.JournaledCall Send(string version, string schema, string body)
    {
        var document = $$"""
            openapi: {{version}}
            info: { title: t, version: '1' }
            paths:
              /x:
                post:
                  operationId: x
                  requestBody:
                    content:
                      application/json:
                        schema: { {{schema}} }
                  responses: { '204': { description: '' } }
            components:
              schemas:
                Named: { type: string }
                Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }] }
                Tree: { properties: { kids: { type: array, items: { $ref: '#/components/schemas/Tree' } } } }
                Cat: { required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }
                Dog: { required: [kind], properties: { kind: { type: string }, bark: { type: string } } }
            """;
        var server = ContractServer.InProcess(ServiceContract.Read(("test.yaml", document)));
        using var client = new HttpClient(server.CreateHandler());
        using var response = client
            .PostAsync(new Uri("https://stub.test/x"), Requests.Json(body))
            .GetAwaiter()
            .GetResult();
        return server.Journal.Calls.Single();
    }
}
