using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Tests.Modeling;

/// <summary>What schemas become in C#.</summary>
public sealed class SchemaTests
{
    private const string Reference = "{ $ref: '#/components/schemas/Thing' }";

    [Theory]
    [InlineData("{ type: integer }", ValueKind.Int32)]
    [InlineData("{ type: integer, format: int64 }", ValueKind.Int64)]
    [InlineData("{ type: integer, format: uint32 }", ValueKind.Int64)]
    [InlineData("{ type: integer, format: uint64 }", ValueKind.Decimal)]
    [InlineData("{ type: number }", ValueKind.Double)]
    [InlineData("{ type: number, format: float }", ValueKind.Single)]
    [InlineData("{ type: boolean }", ValueKind.Boolean)]
    [InlineData("{ type: string }", ValueKind.String)]
    [InlineData("{ type: string, format: date }", ValueKind.Date)]
    [InlineData("{ type: string, format: time }", ValueKind.Time)]
    [InlineData("{ type: string, format: date-time }", ValueKind.DateTimeOffset)]
    [InlineData("{ type: string, format: duration }", ValueKind.TimeSpan)]
    [InlineData("{ type: string, format: uuid }", ValueKind.Guid)]
    [InlineData("{ type: string, format: byte }", ValueKind.ByteArray)]
    [InlineData("{ type: string, format: no-such-format }", ValueKind.String)]
    [InlineData("{ type: array, items: { type: array, items: { type: string } } }", ValueKind.Untyped)]
    [InlineData("{ }", ValueKind.Untyped)]
    [InlineData("{ type: integer, enum: [1, 2] }", ValueKind.Int32)]
    public void A_scalar_follows_the_table_of_types(string schema, ValueKind kind)
    {
        var result = Given.Model(
            Given.Answering(Reference, $"Thing: {{ type: object, properties: {{ p: {schema} }} }}")
        );

        result.Class("Api.Models.Thing").Property("p").Type.Should().Be(new TypeReference(kind));
    }

    [Fact]
    public void Schemas_that_clean_to_one_name_are_all_kept()
    {
        var result = Given.Model(
            Given.Answering(
                "{ type: object, properties: { a: { $ref: '#/components/schemas/Foo-Bar' }, b: { $ref: '#/components/schemas/FooBar' } } }",
                "Foo-Bar: { type: object, properties: { x: { type: string } } }\nFooBar: { type: object, properties: { y: { type: string } } }"
            )
        );

        result.Class("Api.Models.FooBar").Properties.Single().WireName.Should().Be("x");
        result.Class("Api.Models.FooBar1").Properties.Single().WireName.Should().Be("y");
        result.Diagnostics.Single().Descriptor.Id.Should().Be("OAC2002");
    }

    [Fact]
    public void An_exception_extends_an_exception_and_takes_over_what_a_model_has()
    {
        const string Errors =
            "'400': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Refused' } } } }, "
            + "'404': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Failure' } } } }, "
            + "'409': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Busy' } } } }";
        var document = Given.Document(
            $"/a: {{ get: {{ responses: {{ '204': {{ description: d }}, {Errors} }} }} }}",
            """
            Thing: { type: object, properties: { name: { type: string } } }
            Failure:
              allOf:
                - $ref: '#/components/schemas/Thing'
                - { type: object, properties: { code: { type: integer } } }
            Refused:
              allOf:
                - $ref: '#/components/schemas/Failure'
                - { type: object, properties: { message: { type: string }, name: { type: string } } }
            Busy:
              allOf:
                - $ref: '#/components/schemas/Refused'
                - { type: object, properties: { until: { type: string } } }
            """
        );

        var result = Given.Model(document);

        var (failure, refused) = (result.Class("Api.Models.Failure"), result.Class("Api.Models.Refused"));
        failure.BaseName.Should().BeNull();
        failure.Properties.Select(property => property.WireName).Should().BeEquivalentTo("name", "code");
        failure.OverridesMessage.Should().BeTrue("the runtime's says nothing about the error");
        refused.BaseName.Should().Be("Api.Models.Failure");
        refused.Properties.Select(property => property.WireName).Should().Equal("message");
        refused.ErrorMessage.Should().Equal("MessageEscaped");
        refused.OverridesMessage.Should().BeTrue("the base has no message");
        var busy = result.Class("Api.Models.Busy");
        busy.ErrorMessage.Should().Equal("MessageEscaped");
        busy.OverridesMessage.Should().BeFalse("the base finds it");
        Given.CompilesWithoutAWarning(document);
    }

    [Fact]
    public void Enum_values_that_clean_to_one_name_are_all_kept_and_null_is_none()
    {
        var result = Given.Model(
            Given.Answering(
                Reference,
                "Thing: { type: string, nullable: true, enum: ['a b', 'a-b', null, '1st', '-1'] }"
            )
        );

        var members = result.Enum("Api.Models.Thing").Members;
        members.Select(member => member.Name).Should().Equal("AB", "AB1", "Onest", "Minus_1");
        members.Select(member => member.WireValue).Should().Equal("a b", "a-b", "1st", "-1");
    }

    [Theory]
    [InlineData("id", "ID")]
    [InlineData("ID", "id")]
    public void Properties_that_clean_to_one_name_are_all_kept_and_named_alike_in_any_order(string first, string second)
    {
        var result = Given.Model(
            Given.Answering(
                Reference,
                $"Thing: {{ type: object, properties: {{ {first}: {{ type: string }}, {second}: {{ type: string }}, thing: {{ type: string }}, additionalData: {{ type: string }} }} }}"
            )
        );

        result
            .Class("Api.Models.Thing")
            .Properties.Select(property => (property.WireName, property.Name))
            .Should()
            .BeEquivalentTo([
                ("ID", "ID"),
                ("id", "ThingId"),
                ("thing", "ThingProp"),
                ("additionalData", "AdditionalDataProperty"),
            ]);
    }

    [Fact]
    public void A_model_that_is_called_like_a_type_of_the_system_is_an_object_by_name()
    {
        var result = Given.Model(
            Given.Answering(
                "{ $ref: '#/components/schemas/Task' }",
                "Task: { type: object, properties: { x: { type: string } } }"
            )
        );

        result.Names().Should().Contain("Api.Models.TaskObject");
    }

    [Fact]
    public void Inline_types_of_two_operations_are_shared_only_when_they_are_equal()
    {
        var list = "{ type: array, items: { type: object, properties: { PROPERTY: { type: string } } } }";
        string Operation(string verb, string property) =>
            $"  {verb}:\n    responses: {{ '200': {{ description: d, content: {{ application/json: {{ schema: {list.Replace("PROPERTY", property, StringComparison.Ordinal)} }} }} }} }}";

        var equal = Given.Model(Given.Document($"/things:\n{Operation("get", "a")}\n{Operation("post", "a")}"));
        var unlike = Given.Model(Given.Document($"/things:\n{Operation("get", "a")}\n{Operation("post", "b")}"));

        equal.Names().Should().Contain("Api.Things.Things").And.NotContain("Api.Things.Things1");
        unlike.Names().Should().Contain(["Api.Things.Things", "Api.Things.Things1"]);
    }

    [Fact]
    public void A_derived_model_extends_its_base_and_is_found_by_the_discriminator()
    {
        var result = Given.Model(
            Given.Answering(
                "{ $ref: '#/components/schemas/Pet' }",
                """
                Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { dog: Dog, cat: '#/components/schemas/Cat' } } }
                Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { barks: { type: boolean } } }] }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { kind: { type: string }, purrs: { type: boolean } } }] }
                """
            )
        );

        result.Class("Api.Models.Dog").BaseName.Should().Be("Api.Models.Pet");
        result.Class("Api.Models.Cat").Properties.Select(property => property.WireName).Should().Equal("purrs");
        result
            .Class("Api.Models.Pet")
            .Discriminator!.Mapping.Should()
            .Equal(
                new DiscriminatorCase("Cat", "Api.Models.Cat", StartsWithValues: true),
                new DiscriminatorCase("Dog", "Api.Models.Dog", StartsWithValues: true),
                new DiscriminatorCase("cat", "Api.Models.Cat", StartsWithValues: true),
                new DiscriminatorCase("dog", "Api.Models.Dog", StartsWithValues: true)
            );
    }

    [Fact]
    public void Variants_without_a_discriminator_carry_what_tells_them_apart()
    {
        var result = Given.Model(
            Given.Answering(
                Reference,
                """
                Thing: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }, { type: string }] }
                A: { type: object, required: [x], properties: { mode: { type: string, enum: [a] }, x: { type: string } } }
                B: { type: object, properties: { mode: { type: string, enum: [b] } } }
                """
            )
        );

        var composition = result.Class("Api.Models.Thing").Composition!;
        composition.Members.Select(member => member.PropertyName).Should().Equal("A", "B", "String");
        composition.Members[0].Constants.Single().Values.Should().Equal("a");
        composition
            .Ways.Select(way => $"{way.PropertyName} {way.Certainty}: {string.Join(" ", way.Tests.Select(Describe))}")
            .Should()
            .Equal("A Likely: mode=a? x", "A Lenient: mode=a", "B Lenient: mode=b");

        static string Describe(ChildTest test) =>
            string.Join("/", test.Path)
            + (test.Values.Count > 0 ? "=" + string.Join("|", test.Values) : test.Types)
            + (test.MayBeAbsent ? "?" : "");
    }

    [Theory]
    [InlineData("{ anyOf: [{ type: string }, { type: 'null' }] }")]
    [InlineData("{ type: [string, 'null'] }")]
    [InlineData("{ oneOf: [{ type: string }] }")]
    [InlineData("{ allOf: [{ type: string }, { description: d }] }")]
    public void A_text_or_null_is_a_text(string schema)
    {
        var result = Given.Model(
            Given.Answering(Reference, $"Thing: {{ type: object, properties: {{ p: {schema} }} }}", "3.1.0")
        );

        result.Class("Api.Models.Thing").Property("p").Type.Should().Be(new TypeReference(ValueKind.String));
    }

    [Fact]
    public void Cycles_of_every_kind_end()
    {
        var result = Given.Model(
            Given.Answering(
                Reference,
                """
                Thing: { type: object, properties: { next: { $ref: '#/components/schemas/Thing' }, list: { $ref: '#/components/schemas/List' }, loop: { $ref: '#/components/schemas/Extends' } } }
                List: { type: array, items: { $ref: '#/components/schemas/List' } }
                Extends: { allOf: [{ $ref: '#/components/schemas/Extends' }, { type: object, properties: { x: { type: string } } }] }
                """
            )
        );

        result.Class("Api.Models.Thing").Property("list").Type.Kind.Should().Be(ValueKind.Untyped);
        result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).Should().Contain("OAC2012");
    }

    [Fact]
    public void Defaults_that_fit_are_kept_and_the_others_are_named()
    {
        var result = Given.Model(
            Given.Answering(
                Reference,
                """
                Thing:
                  type: object
                  properties:
                    a: { type: integer, default: 12 }
                    b: { type: integer, default: abc }
                    c: { type: string, enum: [x, y], default: y }
                    d: { type: string, format: duration, default: PT5M }
                    e: { type: string, default: "say \"hi\"" }
                """
            )
        );

        var thing = result.Class("Api.Models.Thing");
        thing.Property("a").Default!.Text.Should().Be("12");
        thing.Property("b").Default.Should().BeNull();
        thing.Property("c").Default!.Text.Should().Be("Y");
        thing.Property("d").Default!.Text.Should().Be("PT5M");
        thing.Property("e").Default!.Text.Should().Be("say \"hi\"");
        result.Diagnostics.Single().Descriptor.Id.Should().Be("OAC2014");
    }

    [Fact]
    public void Types_that_nothing_leads_to_are_not_generated()
    {
        var result = Given.Model(
            Given.Answering(
                Reference,
                "Thing: { type: object, properties: { x: { type: string } } }\nUnused: { type: object, properties: { y: { type: string } } }"
            )
        );

        result.Names().Should().NotContain("Api.Models.Unused");
    }

    [Fact]
    public void A_model_that_extends_itself_in_its_own_properties_gets_one_class_for_each()
    {
        const string self = "allOf: [{ $ref: '#/components/schemas/Pet' }, { $ref: '#/components/schemas/Named' }]";
        var members = Enumerable.Range(0, 10).Select(number => $"    m{number}: {{ {self} }}");
        var document = Given.Answering(
            "{ $ref: '#/components/schemas/Pet' }",
            $$"""
            Named: { type: object, properties: { name: { type: string } } }
            Pet:
              type: object
              properties:
                list: { type: array, items: { {{self}} } }
                union: { oneOf: [{ type: string }, { {{self}} }] }
                inline: { type: object, properties: { deep: { {{self}} } } }
            {{string.Join('\n', members)}}
            """
        );

        var result = Given.Model(document);

        result
            .Names()
            .Where(name => name.StartsWith("Api.Models.", StringComparison.Ordinal))
            .Should()
            .BeEquivalentTo([
                "Api.Models.Pet",
                "Api.Models.Pet.Pet_union",
                "Api.Models.Pet_list",
                "Api.Models.Pet_unionMember1",
                "Api.Models.Pet_inline",
                "Api.Models.Pet_inline_deep",
                .. Enumerable.Range(0, 10).Select(number => $"Api.Models.Pet_m{number}"),
            ]);
        result.Class("Api.Models.Pet_m3").Property("m3").Type.Name.Should().Be("Api.Models.Pet_m3");
        result.Class("Api.Models.Pet_m3").Property("name").Type.Kind.Should().Be(ValueKind.String);
        Given.CompilesWithoutAWarning(document);
    }
}
