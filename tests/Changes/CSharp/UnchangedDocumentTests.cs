using System.Text.Json.Nodes;
using OpenApi.Changes.CSharp;
using OpenApi.Changes.Tests.CSharp.Truth;
using OpenApi.Changes.Tests.PublicApi;

namespace OpenApi.Changes.Tests.CSharp;

public sealed class UnchangedDocumentTests
{
    public static TheoryData<string> Services => [.. Service.All.Select(service => service.Name)];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_document_changes_nothing_against_itself(string name)
    {
        var service = Service.Of(name);

        CSharpComparer
            .Compare(service.Client(service.Text), service.Client(service.Text), CancellationToken.None)
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void A_client_with_a_handler_of_methods_differs_from_one_without_by_the_operations_that_need_it()
    {
        const string document = """
            openapi: 3.2.0
            info: { title: t, version: "1" }
            paths:
              /pets: { query: { responses: { "204": { description: none } } } }
            """;
        var with = Clients.Client.Of(document);
        var without = Clients.Client.Of(document.Replace("query", "get", StringComparison.Ordinal));

        CSharpComparer.Compare(with, with, CancellationToken.None).Should().BeEmpty();
        CSharpComparer
            .Compare(with, without, CancellationToken.None)
            .Select(change => change.Rule.Id)
            .Should()
            .BeEquivalentTo("csharp-operation-removed", "csharp-operation-added");
    }

    [Fact]
    public void The_order_of_members_changes_nothing()
    {
        var texts = SampleDocuments.All.Append(Service.Of("AiToEarn").Text).ToList();
        foreach (var (text, seed) in texts.Select((text, seed) => (text, seed)))
        {
            var reordered = Reordered(JsonNode.Parse(text)!, new Random(seed)).ToJsonString();

            CSharpComparer
                .Compare(
                    Clients.Client.Of(text, path: "old.json"),
                    Clients.Client.Of(reordered, path: "new.json"),
                    CancellationToken.None
                )
                .Select(change => change.Message)
                .Should()
                .BeEmpty();
        }
    }

    /// <summary>The same JSON with the members of each object in another order.</summary>
    private static JsonNode Reordered(JsonNode node, Random random) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .OrderBy(_ => random.Next())
                    .Select(member =>
                        KeyValuePair.Create(member.Key, member.Value is null ? null : Reordered(member.Value, random))
                    )
            ),
            JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Reordered(item, random))]),
            _ => node.DeepClone(),
        };
}
