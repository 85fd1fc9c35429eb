using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using OpenApi.Documents;
using OpenApi.Documents.Meaning;
using OpenApi.Schemas.Validation;

namespace OpenApi.Harness.Tests.Validation;

/// <summary>No schema and no value makes a check endless, and none makes it say what it does not know.</summary>
[Collection(WholeMachine.Name)]
public sealed class BudgetTests
{
    [Theory]
    [InlineData("allOf: [{ $ref: S }, { $ref: S }]")]
    [InlineData("anyOf: [{ $ref: S }, { $ref: S }]")]
    [InlineData("oneOf: [{ $ref: S }, { $ref: S }]")]
    [InlineData("not: { $ref: S }")]
    [InlineData("if: { $ref: S }, then: { $ref: S }, else: { $ref: S }")]
    [InlineData("allOf: [{ anyOf: [{ $ref: S }, { $ref: S }] }, { not: { $ref: S } }]")]
    [InlineData("dependentSchemas: { a: { $ref: S } }, allOf: [{ $ref: S }]")]
    public void A_schema_that_applies_itself_to_the_same_value_comes_to_an_end(string schema)
    {
        var clock = Stopwatch.StartNew();

        Check(schema.Replace("S }", "'#/components/schemas/S' }", StringComparison.Ordinal), "{\"a\":1}");

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("oneOf")]
    [InlineData("anyOf")]
    public void A_filter_language_is_judged_to_depth_sixty(string union)
    {
        const string Self = "{ $ref: '#/components/schemas/S' }";
        var schema =
            $"{union}: ["
            + $"{{ type: object, required: [and], properties: {{ and: {{ type: array, items: {Self} }} }} }}, "
            + $"{{ type: object, required: [or], properties: {{ or: {{ type: array, items: {Self} }}, and: {{ type: array, items: {Self} }} }} }}, "
            + $"{{ type: object, required: [not], properties: {{ not: {Self}, and: {{ type: array, items: {Self} }}, or: {{ type: array, items: {Self} }} }} }}, "
            + "{ type: object, required: [field], properties: { field: { type: string } } }]";
        string Nested(string leaf) =>
            Enumerable
                .Range(0, 60)
                .Aggregate(
                    leaf,
                    (inner, level) => level % 2 == 0 ? $$"""{"and":[{{inner}}]}""" : $$"""{"or":[{{inner}}]}"""
                );
        var clock = Stopwatch.StartNew();

        Check(schema, Nested("""{"field":"a"}""")).Should().BeEmpty();
        Check(schema, Nested("""{"field":1}""")).Should().NotBeEmpty().And.NotContain(SchemaViolation.UndecidedKeyword);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void A_million_violations_are_a_hundred_and_a_number()
    {
        var body = new StringBuilder("[1").Insert(1, "1,", 999_999).Append(']').ToString();

        var violations = Violations("type: array, items: { type: string }", body);

        violations.Should().HaveCount(101);
        violations[^1].Keyword.Should().Be(SchemaViolation.RestKeyword);
        violations[^1].Actual.Should().Be("999900 violations more");
    }

    [Fact]
    public void Patterns_that_take_too_long_together_leave_the_value_undecided()
    {
        var pattern = "^((a|aa)+)\\\\1(?=b)$";
        var schema =
            "properties: { "
            + string.Join(", ", Enumerable.Range(0, 50).Select(i => $"p{i}: {{ pattern: \"{pattern}\" }}"))
            + " }";
        var body =
            "{" + string.Join(",", Enumerable.Range(0, 50).Select(i => $"\"p{i}\":\"{new string('a', 60)}\"")) + "}";
        var clock = Stopwatch.StartNew();

        Check(schema, body).Should().Equal(SchemaViolation.UndecidedKeyword);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("type: integer, minimum: 1", "zeros")]
    [InlineData("type: integer, multipleOf: 7", "digits")]
    [InlineData("uniqueItems: true", "nested")]
    [InlineData("uniqueItems: true", "twins")]
    public void A_hostile_megabyte_takes_no_more_than_two_seconds(string schema, string kind)
    {
        var body = kind switch
        {
            "zeros" => "1" + new string('0', 1_000_000),
            "digits" => new string('7', 1_000_000),
            "nested" => new string('[', 200) + string.Join(",", Enumerable.Range(0, 100_000)) + new string(']', 200),
            _ => "[" + string.Join(",", Enumerable.Range(0, 50_000).Select(i => $"{{\"k{i}\":1,\"k{i}\":1}}")) + "]",
        };
        var clock = Stopwatch.StartNew();

        Check(schema, body);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Lone_surrogates_in_texts_and_names_are_judged_and_not_thrown_at()
    {
        Check("additionalProperties: { maxLength: 1 }", """{"\ud800":"\udc00"}""").Should().BeEmpty();
        Check("enum: [a]", "\"\\ud800\"").Should().Equal("enum");
    }

    private static string[] Check(string schema, string value) =>
        [.. Violations(schema, value).Select(violation => violation.Keyword)];

    private static ImmutableArray<SchemaViolation> Violations(string schema, string value)
    {
        var text =
            $"openapi: 3.1.0\ninfo: {{ title: t, version: '1' }}\npaths: {{}}\ncomponents: {{ schemas: {{ S: {{ {schema} }} }} }}\n";
        var document = DocumentReader.Read("test.yaml", text, ReadOptions.Default, default).Document!;
        using var parsed = JsonDocument.Parse(value, new JsonDocumentOptions { MaxDepth = 1_000 });
        return new SchemaCheck().Check(document.ComponentSchemas.Single().Value, parsed.RootElement, Direction.Request);
    }
}
