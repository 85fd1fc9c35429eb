using OpenApi.Changes.CSharp;
using OpenApi.Changes.Tests.CSharp.Fixtures;

namespace OpenApi.Changes.Tests.CSharp;

/// <summary>What is taken for the same thing under another name, and what is not.</summary>
public sealed class RenameTests
{
    private const string Pet = "type: object, properties: { name: { type: string }, age: { type: integer }";

    [Fact]
    public void A_parameter_of_a_path_with_another_name_renames_its_builder()
    {
        Between(At("/pets/{id}", "id"), At("/pets/{key}", "key"))
            .Should()
            .Equal(
                "csharp-builder-renamed Pets.Item.PetsItemRequestBuilder is now Pets.Item.WithKeyItemRequestBuilder."
            );
    }

    [Fact]
    public void A_path_that_moves_renames_its_builder_although_the_operation_says_next_to_nothing() =>
        Between(At("/pets/{id}", "id"), At("/v2/pets/{id}", "id"))
            .Should()
            .Contain("csharp-builder-renamed Pets.PetsRequestBuilder is now V2.Pets.PetsRequestBuilder.");

    [Fact]
    public void Operations_that_say_next_to_nothing_are_not_the_same_for_that() =>
        Between(At("/cats/{id}", "id"), At("/weather/{id}", "id"))
            .Should()
            .BeEquivalentTo(
                "csharp-builder-removed Cats.CatsRequestBuilder is gone.",
                "csharp-builder-added Weather.WeatherRequestBuilder is new."
            );

    [Fact]
    public void A_model_with_another_name_and_another_property_is_the_one_that_stood_at_its_places() =>
        Between(
                Keeping("Owner", $"Pet: {{ {Pet} }} }}"),
                Keeping("Owner", $"Beast: {{ {Pet}, tail: {{ type: string }} }} }}")
            )
            .Should()
            .BeEquivalentTo(
                "csharp-model-renamed Models.Pet is now Models.Beast.",
                "csharp-property-added Models.Pet.Tail is new."
            );

    [Fact]
    public void A_model_at_the_same_place_that_has_nothing_in_common_is_another_one() =>
        Between(
                Keeping("Owner", $"Pet: {{ {Pet} }} }}"),
                Keeping("Owner", "Beast: { type: object, properties: { power: { type: integer } } }")
            )
            .Should()
            .Contain("csharp-model-removed Models.Pet is gone.")
            .And.Contain("csharp-property-retyped Models.Owner.It was Pet, is Beast.");

    [Fact]
    public void A_model_and_an_enumeration_that_swap_their_names_are_told_apart_by_what_they_are()
    {
        const string values = "type: string, enum: [cat, dog] }";

        Between(
                FixtureDocument.Of(FixtureDocument.Keeping("A", "B"), $"A: {{ {Pet} }} }}\nB: {{ {values}\n"),
                FixtureDocument.Of(FixtureDocument.Keeping("A", "B"), $"A: {{ {values}\nB: {{ {Pet} }} }}\n")
            )
            .Should()
            .BeEquivalentTo(
                "csharp-property-retyped Keep.KeepGetResponse.A was the class A, is the enumeration A.",
                "csharp-property-retyped Keep.KeepGetResponse.B was the enumeration B, is the class B.",
                "csharp-model-renamed Models.A is now Models.B.",
                "csharp-enum-renamed Models.B is now Models.A."
            );
    }

    /// <summary>The rules with their messages.</summary>
    private static IEnumerable<string> Between(string old, string now) =>
        CSharpComparer
            .Compare(Clients.Client.Of(old), Clients.Client.Of(now), CancellationToken.None)
            .Select(change => $"{change.Rule.Id} {change.Message}");

    private static string At(string path, string parameter) =>
        FixtureDocument.Of(
            $"{path}:\n  get:\n    parameters: [{{ name: {parameter}, in: path, required: true, schema: {{ type: string }} }}]\n    {FixtureDocument.Giving("{ type: string }")}\n"
        );

    /// <summary>A component with a property of another one, which is the only one beside it.</summary>
    private static string Keeping(string owner, string other) =>
        FixtureDocument.Of(
            FixtureDocument.Keeping(owner),
            $"{owner}: {{ type: object, properties: {{ it: {FixtureDocument.Ref(other[..other.IndexOf(':', StringComparison.Ordinal)])} }} }}\n{other}\n"
        );
}
