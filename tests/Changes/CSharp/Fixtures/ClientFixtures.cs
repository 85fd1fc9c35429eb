using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.Tests.CSharp.Fixtures;

/// <summary>Fixtures of the client as a whole and of its request builders.</summary>
internal static class ClientFixtures
{
    private const string Done = "responses: { '204': { description: done } }";

    private static readonly string Plain = FixtureDocument.Marked($"/a:\n  get:\n    {Done}\n");

    public static IEnumerable<RuleFixture> All =>
        [
            new("client-renamed", Plain, Plain)
            {
                NewOptions = Clients.Client.Options with { ClassName = "OtherClient" },
            },
            new("namespace-moved", Plain, Plain) { NewOptions = Clients.Client.Options with { Namespace = "Other" } },
            new("client-became-internal", Plain, Plain)
            {
                NewOptions = Clients.Client.Options with { Accessibility = Accessibility.Internal },
            },
            new(
                "base-url-changed",
                FixtureDocument
                    .Of($"/a:\n  get:\n    {Done}\n")
                    .Replace("servers", "§servers", StringComparison.Ordinal),
                FixtureDocument
                    .Of($"/a:\n  get:\n    {Done}\n")
                    .Replace("servers", "§servers", StringComparison.Ordinal)
                    .Replace("api.example", "other.example", StringComparison.Ordinal)
            ),
            new("builder-removed", FixtureDocument.Of($"/a:\n  get:\n    {Done}\n§/b:\n  get:\n    {Done}\n"), Plain),
            new(
                "builder-renamed",
                FixtureDocument.Of($"§/a:\n  get:\n    operationId: a\n    {Done}\n"),
                FixtureDocument.Of($"§/b:\n  get:\n    operationId: a\n    {Done}\n")
            ),
            new(
                "navigation-renamed",
                FixtureDocument.Of($"/a:\n  post:\n    {Done}\n§/a/GetAsync:\n  get:\n    {Done}\n"),
                FixtureDocument.Of(
                    $"/a:\n  post:\n    {Done}\n  get:\n    {Done}\n§/a/GetAsync:\n  get:\n    {Done}\n"
                ),
                "operation-added"
            ),
            new(
                "navigation-deprecated",
                FixtureDocument.Of($"§/a:\n  get:\n    {Done}\n"),
                FixtureDocument.Of($"§/a:\n  get:\n    deprecated: true\n    {Done}\n"),
                "operation-deprecated"
            ),
            new("path-arguments-reordered", Between("to", "integer"), Between("To", "integer")),
            new("path-arguments-swapped", Between("to", "string"), Between("To", "string")),
            new(
                "with-url-removed",
                FixtureDocument.Of($"§/a:\n  get:\n    {Done}\n/a/b:\n  get:\n    {Done}\n"),
                FixtureDocument.Of($"§/a/b:\n  get:\n    {Done}\n"),
                "operation-removed"
            ),
        ];

    private static string Between(string name, string type) =>
        FixtureDocument.Of(
            $"§/a/{{from}}-{{{name}}}:\n  get:\n    parameters:\n    - {{ name: from, in: path, required: true, schema: {{ type: string }} }}\n"
                + $"    - {{ name: {name}, in: path, required: true, schema: {{ type: {type} }} }}\n    {Done}\n"
        );
}
