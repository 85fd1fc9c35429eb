using System.Globalization;
using System.Numerics;
using CsCheck;
using OpenApi.ClientGenerator.Modeling;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Tests.Modeling;

/// <summary>Integers without a format are as wide as the numbers that their document shows.</summary>
public sealed class IntegerWidthTests
{
    private const string Reference = "{ $ref: '#/components/schemas/Thing' }";

    private static readonly BigInteger[] Bounds =
    [
        0,
        int.MinValue,
        int.MaxValue,
        long.MinValue,
        long.MaxValue,
        BigInteger.Pow(10, 40),
    ];

    private static readonly Gen<BigInteger> AroundBounds =
        from bound in Gen.Int[0, Bounds.Length - 1]
        from step in Gen.Int[-3, 3]
        select Bounds[bound] + step;

    [Theory]
    [InlineData("{ type: integer, example: 1772099056662 }")]
    [InlineData("{ type: integer, maximum: 9007199254740991 }")]
    [InlineData("{ type: integer, minimum: -2147483649 }")]
    [InlineData("{ type: integer, default: 2147483648 }")]
    public void An_integer_whose_document_shows_more_than_32_bits_is_long_and_says_where(string schema)
    {
        var result = Given.Model(
            Given.Answering(Reference, $"Thing: {{ type: object, properties: {{ p: {schema} }} }}")
        );

        result.Class("Api.Models.Thing").Property("p").Type.Kind.Should().Be(ValueKind.Int64);
        var finding = result.Diagnostics.Single();
        finding.Descriptor.Id.Should().Be("OAC2001");
        finding.Location.Pointer.Should().Be("/components/schemas/Thing/properties/p");
    }

    [Fact]
    public void The_example_of_a_media_type_is_walked_along_its_schema()
    {
        var document = Given.Document(
            """
            /thing:
              get:
                responses:
                  '200':
                    content:
                      application/json:
                        schema: { $ref: '#/components/schemas/Thing' }
                        examples:
                          late: { value: { inner: [{ at: 1772099056662 }] } }
            """,
            """
            Thing: { type: object, properties: { inner: { type: array, items: { $ref: '#/components/schemas/Inner' } } } }
            Inner: { allOf: [{ type: object, properties: { at: { type: integer } } }] }
            """
        );

        Given.Model(document).Class("Api.Models.Inner").Property("at").Type.Kind.Should().Be(ValueKind.Int64);
    }

    [Fact]
    public void An_integer_is_long_exactly_when_a_number_does_not_fit_into_32_bits() =>
        AroundBounds.Sample(number =>
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            KindWith($"{{ type: integer, example: {text} }}")
                .Should()
                .Be(number < int.MinValue || number > int.MaxValue ? ValueKind.Int64 : ValueKind.Int32, text);
        });

    [Theory]
    [InlineData("{ type: integer, example: 1.5e12 }")]
    [InlineData("{ type: integer, example: 123456789.25 }")]
    [InlineData("{ type: integer, example: '1772099056662' }")]
    public void What_is_not_written_as_a_whole_number_shows_no_width(string schema) =>
        KindWith(schema).Should().Be(ValueKind.Int32);

    [Fact]
    public void An_example_that_a_reference_leads_to_counts_wherever_it_stands()
    {
        const string paths = """
            /thing:
              get:
                responses:
                  '200':
                    content:
                      application/json:
                        schema: { $ref: '#/components/schemas/Thing' }
                        examples:
                          shared: { $ref: 'examples.yaml#/late' }
            """;
        const string components = "Thing: { type: object, properties: { p: { type: integer } } }";

        KindOf(Given.Model(Given.Document(paths, components), loadFile: _ => "late: { value: { p: 1772099056662 } }"))
            .Should()
            .Be(ValueKind.Int64);
    }

    [Fact]
    public void An_example_that_an_alias_repeats_counts_for_every_schema_that_has_it()
    {
        var result = Given.Model(
            Given.Answering(
                Reference,
                "Thing: { type: object, properties: { p: { type: integer, example: &late 1772099056662 }, q: { type: integer, example: *late }, "
                    + "r: { type: array, items: { type: integer }, example: &all [1, *late] }, s: { type: array, items: { type: integer }, example: *all } } }"
            )
        );

        result
            .Class("Api.Models.Thing")
            .Properties.Select(property => property.Type.Kind)
            .Should()
            .Equal(ValueKind.Int64, ValueKind.Int64, ValueKind.Int64, ValueKind.Int64);
    }

    [Fact]
    public void A_document_of_2_0_shows_widths_in_the_examples_of_its_responses()
    {
        const string document = """
            swagger: '2.0'
            info: { title: t, version: '1' }
            host: api.example
            paths:
              /thing:
                get:
                  produces: [application/json]
                  responses:
                    '200':
                      description: ok
                      schema: { $ref: '#/definitions/Thing' }
                      examples: { application/json: { p: 1772099056662 } }
            definitions:
              Thing: { type: object, properties: { p: { type: integer } } }
            """;

        KindOf(Given.Model(document)).Should().Be(ValueKind.Int64);
    }

    private static ValueKind KindWith(string schema) =>
        KindOf(Given.Model(Given.Answering(Reference, $"Thing: {{ type: object, properties: {{ p: {schema} }} }}")));

    private static ValueKind KindOf(ModelingResult result) => result.Class("Api.Models.Thing").Property("p").Type.Kind;
}
