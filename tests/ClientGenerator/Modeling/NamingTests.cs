using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Tests.Modeling;

/// <summary>Names of types and members where two rules meet.</summary>
public sealed class NamingTests
{
    private const string List = "List: { type: array, items: { type: object, properties: { a: { type: string } } } }";

    [Fact]
    public void Items_of_a_list_component_are_called_after_it_where_an_operation_names_it()
    {
        var result = Given.Model(Given.Answering("{ $ref: '#/components/schemas/List' }", List));

        var operation = result.Builder("Api.Thing.ThingRequestBuilder").Operations.Single();
        operation.Result.Should().Be(new TypeReference(ValueKind.Object, "Api.Models.List", IsCollection: true));
    }

    [Fact]
    public void Items_of_a_list_component_are_called_after_the_path_where_a_property_names_it()
    {
        var result = Given.Model(
            Given.Answering(
                "{ $ref: '#/components/schemas/Holder' }",
                "Holder: { type: object, properties: { all: { $ref: '#/components/schemas/List' } } }\n" + List
            )
        );

        var property = result.Class("Api.Models.Holder").Property("all");
        property.Type.Should().Be(new TypeReference(ValueKind.Object, "Api.Models.Thing", IsCollection: true));
    }

    [Fact]
    public void An_object_in_a_multipart_body_is_called_like_a_body()
    {
        var result = Given.Model(
            Given.Document(
                """
                /thing:
                  post:
                    requestBody:
                      content:
                        multipart/form-data:
                          schema:
                            type: object
                            properties:
                              file: { type: string, format: binary }
                              about: { type: object, properties: { name: { type: string } } }
                    responses: { '204': { description: Done. } }
                """
            )
        );

        result.Names().Should().Contain("Api.Thing.ThingPostRequestBody");
    }

    [Fact]
    public void A_member_called_item_makes_way_for_the_indexer()
    {
        var document = Given.Document(
            """
            /things/item: { get: { responses: { '204': { description: Done. } } } }
            /things/{id}:
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              get: { responses: { '204': { description: Done. } } }
            """
        );

        var result = Given.Model(document);
        result.Builder("Api.Things.ThingsRequestBuilder").Properties.Single().Name.Should().Be("Item1");
        result.Diagnostics.Single().Descriptor.Id.Should().Be("OAC2016");
        Given.CompilesWithoutAWarning(document);
    }

    [Fact]
    public void A_segment_that_is_a_hyphen_has_no_namespace_of_its_own()
    {
        var document = Given.Document(
            """
            /t/-/{id}:
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              get: { responses: { '204': { description: Done. } } }
            """
        );

        var result = Given.Model(document);
        result.Builder("Api.T.TRequestBuilder").Properties.Single().Name.Should().Be("Minus");
        result.Builder("Api.T.Minus_RequestBuilder").Indexer!.BuilderName.Should().StartWith("Api.T.Item.");
        Given.CompilesWithoutAWarning(document);
    }

    [Fact]
    public void A_model_that_moves_into_the_namespace_of_its_name_meets_no_other()
    {
        var document = Given.Answering(
            "{ $ref: '#/components/schemas/Holder' }",
            """
            Holder:
              type: object
              properties:
                one: { $ref: '#/components/schemas/security' }
                two: { $ref: '#/components/schemas/security.security' }
            security: { type: object, properties: { a: { type: string } } }
            security.security: { type: object, properties: { b: { type: string } } }
            other.thing: { type: object }
            """
        );

        var holder = Given.Model(document).Class("Api.Models.Holder");
        holder.Property("one").Type.Name.Should().NotBe(holder.Property("two").Type.Name);
        Given.CompilesWithoutAWarning(document);
    }

    [Fact]
    public void A_path_can_be_called_like_the_client() =>
        Given.CompilesWithoutAWarning(
            Given.Document("/ApiClient/more: { get: { responses: { '204': { description: Done. } } } }")
        );

    [Fact]
    public void AllOf_around_a_union_is_the_union()
    {
        var document = Given.Answering(
            "{ $ref: '#/components/schemas/Holder' }",
            """
            Holder:
              type: object
              properties:
                one: { allOf: [{ oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }, { description: Either. }] }
            A: { type: object, properties: { a: { type: string } } }
            B: { type: object, properties: { b: { type: string } } }
            """
        );

        var result = Given.Model(document);
        var union = result.Class(result.Class("Api.Models.Holder").Property("one").Type.Name!);
        union.Composition!.Members.Select(member => member.PropertyName).Should().BeEquivalentTo("A", "B");
        Given.CompilesWithoutAWarning(document);
    }
}
