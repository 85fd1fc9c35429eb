using System.Collections.Immutable;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Configuration;
using OpenApi.Lint.Tests.Fixtures;

namespace OpenApi.Lint.Tests;

/// <summary>What looks like a breach and is none, what does not look like one and is one, and how findings speak of them.</summary>
public sealed class NearMissTests
{
    private const string Object = "schema: { type: object, properties: { a: { type: string } } }";

    [Theory]
    [InlineData("OAL0103", "{ type: integer, format: int32, minimum: -2147483649, exclusiveMinimum: true }")]
    [InlineData("OAL0103", "{ type: integer, format: int32, maximum: 2147483648, exclusiveMaximum: true }")]
    [InlineData("OAL0106", "{ type: number, enum: [1, 2.5] }")]
    [InlineData("OAL0108", "{ type: string, pattern: '^[(?i)]\\(?a$|(?<!a)b|(?<year>\\d)' }")]
    [InlineData("OAL0506", "{ required: [b], properties: { a: {} }, additionalProperties: { type: string } }")]
    [InlineData("OAL0506", "{ required: [b], properties: { a: {} }, oneOf: [{ properties: { b: {} } }] }")]
    [InlineData("OAL0506", "{ properties: { a: {}, b: {} }, then: { required: [b], properties: { a: {} } } }")]
    [InlineData(
        "OAL0506",
        "{ properties: { b: {} }, dependentSchemas: { a: { required: [b], properties: { c: {} } } } }"
    )]
    [InlineData("OAL0608", "{ type: string, description: 'The `<script>` element, and ``a ` <script>`` too' }")]
    public void A_schema_that_only_looks_like_a_breach_is_let_pass(string rule, string schema) =>
        Findings(rule, Fixture.Schema(schema)).Should().BeEmpty();

    [Theory]
    [InlineData("b", 0)]
    [InlineData("c", 1)]
    public void A_base_may_require_what_those_that_extend_it_describe(string described, int findings) =>
        Findings(
                "OAL0506",
                $"schemas:\n  Field: {{ allOf: [{{ $ref: '#/components/schemas/Base' }}, {{ properties: {{ {described}: {{}} }} }}] }}\n  Base: {{ required: [b], properties: {{ a: {{}} }} }}"
            )
            .Should()
            .HaveCount(findings);

    [Theory]
    [InlineData("OAL0103", "{ type: integer, format: int32, maximum: §2147483648 }")]
    [InlineData("OAL0106", "{ type: integer, enum: [1, §2.5] }")]
    [InlineData("OAL0108", "{ type: string, pattern: §'(?i)abc' }")]
    [InlineData("OAL0108", "{ type: string, pattern: §'(?>a)b' }")]
    [InlineData("OAL0506", "{ required: [§b], properties: { a: {} }, additionalProperties: false }")]
    public void A_schema_that_does_not_look_like_a_breach_is_found(string rule, string schema) =>
        Findings(rule, Fixture.Schema(schema)).Should().ContainSingle();

    [Theory]
    [InlineData("'200': { description: Returns an empty response. }")]
    [InlineData("'202': { description: The action was successful and the response body is empty. }")]
    [InlineData("'201': { description: 'Made, without a response body.' }")]
    public void A_description_that_says_that_the_body_is_empty_is_believed(string response) =>
        Findings("OAL0401", Fixture.Responses(response)).Should().BeEmpty();

    [Theory]
    [InlineData("OAL0408", "text/yml", false)]
    [InlineData("OAL0408", "text/tab-separated-values", false)]
    [InlineData("OAL0408", "application/grpc", false)]
    [InlineData("OAL0408", "text/plain", true)]
    public void Media_types_that_carry_objects_are_known(string rule, string mediaType, bool isFound) =>
        Findings(rule, Fixture.Responses($"'200': {{ description: d, content: {{ {mediaType}: {{ {Object} }} }} }}"))
            .Should()
            .HaveCount(isFound ? 1 : 0);

    [Theory]
    [InlineData("[application/json, text/plain]", false)]
    [InlineData("[text/plain]", true)]
    public void In_swagger_2_a_media_type_without_objects_may_stand_beside_one_with_them(
        string produces,
        bool isFound
    ) =>
        Check(
                $"swagger: '2.0'\ninfo: {{ title: t, version: '1' }}\nproduces: {produces}\npaths:\n  /a: {{ get: {{ responses: {{ '200': {{ description: d, {Object} }} }} }} }}\n"
            )
            .Where(finding => finding.Descriptor.Id == "OAL0408")
            .Should()
            .HaveCount(isFound ? 1 : 0);

    [Theory]
    [InlineData("application/json;v=a", "application/json;v=A", false)]
    [InlineData("application/json", "Application/JSON;Charset=UTF-8", true)]
    public void Values_of_media_type_parameters_differ_in_case(string first, string second, bool isFound) =>
        Findings(
                "OAL0407",
                Fixture.Responses($"'200': {{ description: d, content: {{ '{first}': {{}}, '{second}': {{}} }} }}")
            )
            .Should()
            .HaveCount(isFound ? 1 : 0);

    [Theory]
    [InlineData("{ type: string }", true)]
    [InlineData("{ type: string, enum: [mine] }", true)]
    [InlineData("{ type: array, items: { type: string } }", true)]
    [InlineData("{ type: integer }", false)]
    [InlineData("{ type: string, format: uuid }", false)]
    [InlineData("{ type: string, enum: [yours] }", false)]
    [InlineData("{ type: string, pattern: '^[0-9]+$' }", false)]
    public void Paths_are_told_apart_by_what_their_parameters_allow(string schema, bool isFound) =>
        Findings(
                "OAL0204",
                $"paths:\n  /{{id}}/cats:\n    parameters: [{{ name: id, in: path, required: true, schema: {schema} }}]\n    get:\n      <op one>\n  /mine/{{key}}:\n    parameters: [{{ name: key, in: path, required: true, schema: {{ type: string }} }}]\n    get:\n      <op two>"
            )
            .Should()
            .HaveCount(isFound ? 1 : 0);

    [Theory]
    [InlineData("http://10.0.0.1/v1", false)]
    [InlineData("http://172.31.0.1", false)]
    [InlineData("http://0.0.0.0:8080", false)]
    [InlineData("http://pets:8080", false)]
    [InlineData("http://user@localhost", false)]
    [InlineData("http://10.pets.dev", true)]
    [InlineData("http://localhost.pets.dev", true)]
    [InlineData("http://user@pets.dev", true)]
    [InlineData("https://pets.dev' }, { url: 'http://pets.dev", false)]
    [InlineData("http://pets.dev' }, { url: 'https://pets.dev", true)]
    public void A_server_without_encryption_is_one_outside_that_does_not_follow_its_safe_twin(
        string url,
        bool isFound
    ) => Findings("OAL0308", $"servers: [{{ url: '{url}' }}]").Should().HaveCount(isFound ? 1 : 0);

    [Fact]
    public void A_placeholder_for_the_host_of_ones_own_server_is_no_example() =>
        Findings("OAL0607", "servers: [{ url: 'https://{host}/', variables: { host: { default: pets.example.com } } }]")
            .Should()
            .BeEmpty();

    [Fact]
    public void Header_parameters_are_the_same_in_any_case() =>
        Findings(
                "OAL0208",
                Fixture.Parameter(
                    "{ name: X-A, in: header, schema: {} }\n        - §{ name: x-a, in: header, schema: {} }"
                )
            )
            .Should()
            .ContainSingle();

    [Fact]
    public void The_id_of_a_session_is_no_credential() =>
        Findings("OAL0305", Fixture.Parameter("{ name: session_id, in: query, schema: {} }")).Should().BeEmpty();

    [Theory]
    [InlineData("components:\n  securitySchemes: { Key: { type: http, scheme: basic } }")]
    [InlineData(
        "paths:\n  /a:\n    get:\n      <op a>\n      x-needs: { $ref: '#/components/schemas/Left' }\nschemas:\n  Left: {}"
    )]
    public void What_is_required_nowhere_or_named_by_an_extension_is_not_called_unreachable(string fragment) =>
        Findings("OAL0501", fragment).Should().BeEmpty();

    [Theory]
    [InlineData("OAL0105", "{ type: string, enum: [a, a, b] }", "The value 'a' is listed twice")]
    [InlineData("OAL0105", "{ type: string, enum: [a, a, a] }", "The value 'a' is listed 3 times")]
    [InlineData(
        "OAL0106",
        "{ type: integer, enum: ['1', '2', '3'] }",
        "The value \"1\" of the enum and 2 more can never be used, because the schema is of type 'integer'"
    )]
    [InlineData(
        "OAL0503",
        "{ type: { a: b } }",
        "'{…}' is not a type; there are string, number, integer, boolean, array, object and, since 3.1, null"
    )]
    public void One_slip_is_one_finding_that_says_what_it_is(string rule, string schema, string message) =>
        Findings(rule, Fixture.Schema(schema)).Should().ContainSingle().Which.Message.Should().Be(message);

    [Fact]
    public void A_member_that_never_travels_this_way_is_called_that() =>
        Findings(
                "OAL0101",
                "paths:\n  /things:\n    post:\n      <op things>\n      requestBody: { content: { application/json: { schema: { properties: { id: { type: string, readOnly: true } } }, example: { id: §a } } } }"
            )
            .Should()
            .ContainSingle()
            .Which.Message.Should()
            .Contain("readOnly asks for requests without this member, this is one with it");

    [Fact]
    public void A_head_is_named_where_it_is_the_reason() =>
        Findings(
                "OAL0402",
                Fixture.Responses("§'200': { description: d, content: { application/json: { schema: {} } } }", "head")
            )
            .Should()
            .ContainSingle()
            .Which.Message.Should()
            .StartWith("The response 200 to a HEAD cannot have a body");

    /// <summary>The findings of a rule, each at the sign § where there is one.</summary>
    private static List<Diagnostic> Findings(string rule, string fragment)
    {
        var fixture = new Fixture(rule, fragment, "");
        var found = Check(fixture.BadDocument).Where(finding => finding.Descriptor.Id == rule).ToList();
        if (fragment.Contains('§', StringComparison.Ordinal))
        {
            found
                .Should()
                .OnlyContain(finding => finding.Location.Line == fixture.Place.Line)
                .And.OnlyContain(finding => finding.Location.Column == fixture.Place.Column);
        }

        return found;
    }

    private static ImmutableArray<Diagnostic> Check(string document) =>
        Check(DocumentReader.Read("given.yaml", document, ReadOptions.Default, CancellationToken.None));

    private static ImmutableArray<Diagnostic> Check(ReadResult document) =>
        Linter.Check(document, LintConfiguration.Default, CancellationToken.None).Findings;
}
