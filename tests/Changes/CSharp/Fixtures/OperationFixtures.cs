namespace OpenApi.Changes.Tests.CSharp.Fixtures;

/// <summary>Fixtures of operations and their query parameters.</summary>
internal static class OperationFixtures
{
    private const string Done = "responses: { '204': { description: done } }";
    private const string Problems = "Failure: { type: object }\nProblem: { type: object }\n";

    public static IEnumerable<RuleFixture> All => Operations.Concat(Errors).Concat(Queries);

    private static IEnumerable<RuleFixture> Operations =>
        [
            new(
                "operation-removed",
                FixtureDocument.Of($"/a:\n  get:\n    {Done}\n  §post:\n    {Done}\n"),
                FixtureDocument.Of($"§/a:\n  get:\n    {Done}\n")
            ),
            new(
                "operation-renamed",
                FixtureDocument.Of($"/a:\n  §get:\n    operationId: a\n    {Done}\n"),
                FixtureDocument.Of($"/a:\n  §put:\n    operationId: a\n    {Done}\n")
            ),
            new(
                "operation-deprecated",
                FixtureDocument.Of($"/a:\n  §get:\n    {Done}\n  post:\n    {Done}\n"),
                FixtureDocument.Of($"/a:\n  §get:\n    deprecated: true\n    {Done}\n  post:\n    {Done}\n")
            ),
            new(
                "body-added",
                FixtureDocument.Of($"/a:\n  §post:\n    {Done}\n"),
                FixtureDocument.Of($"/a:\n  post:\n    §requestBody: {Json("{ type: string }")}\n    {Done}\n")
            ),
            new(
                "content-type-argument-added",
                FixtureDocument.Of(
                    $"/a:\n  put:\n    §requestBody: {{ content: {{ image/png: {{}} }} }}\n    {Done}\n"
                ),
                FixtureDocument.Of(
                    $"/a:\n  put:\n    §requestBody: {{ content: {{ image/png: {{}}, image/gif: {{}} }} }}\n    {Done}\n"
                )
            ),
            new(
                "result-added",
                FixtureDocument.Of("/a:\n  get:\n    §responses:\n      '204': { description: done }\n"),
                FixtureDocument.Of($"/a:\n  get:\n    responses:\n      §'200': {Json("{ type: string }")}\n")
            ),
        ];

    private static IEnumerable<RuleFixture> Errors =>
        [
            new(
                "error-type-added",
                Failing("§get", ""),
                Failing("get", $"§'404': {Json(FixtureDocument.Ref("Failure"))}")
            ),
            new(
                "error-type-changed",
                Failing("get", $"§'404': {Json(FixtureDocument.Ref("Failure"))}"),
                Failing("get", $"§'404': {Json(FixtureDocument.Ref("Problem"))}")
            ),
        ];

    private static IEnumerable<RuleFixture> Queries =>
        [
            new("query-class-added", Asking("§get", ""), Asking("§get", "- { name: a, in: query }")),
            new(
                "query-class-moved",
                FixtureDocument.Of($"/a/:\n  §get:\n    parameters: [{{ name: q, in: query }}]\n    {Done}\n"),
                FixtureDocument.Of(
                    $"/a:\n  §get:\n    parameters: [{{ name: q, in: query }}]\n    {Done}\n"
                        + $"/a/:\n  get:\n    parameters: [{{ name: q, in: query }}]\n    {Done}\n"
                ),
                "with-url-added"
            ),
            new(
                "query-parameter-removed",
                Asking("get", "- { name: a, in: query }\n- §{ name: b, in: query }"),
                Asking("§get", "- { name: a, in: query }")
            ),
            new(
                "query-parameter-renamed",
                Asking("get", "- §{ name: page-size, in: query }"),
                Asking("get", "- §{ name: pagesize, in: query }")
            ),
            new(
                "query-parameter-wire-name-changed",
                Asking("get", "- §{ name: page-size, in: query }"),
                Asking("get", "- §{ name: page.size, in: query }")
            ),
            new(
                "query-parameter-deprecated",
                Asking("get", "- §{ name: a, in: query }"),
                Asking("get", "- §{ name: a, in: query, deprecated: true }")
            ),
        ];

    private static string Json(string schema) =>
        $"{{ description: it, content: {{ application/json: {{ schema: {schema} }} }} }}";

    private static string Asking(string get, string parameters) =>
        FixtureDocument.Of(
            $"/a:\n  {get}:\n    {(parameters.Length == 0 ? "" : "parameters:\n    " + parameters.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n    ")}{Done}\n"
        );

    private static string Failing(string get, string response) =>
        FixtureDocument.Of(
            $"/a:\n  {get}:\n    responses:\n      '204': {{ description: done }}\n      {response}\n"
                + FixtureDocument.Failing("Failure", "Problem"),
            Problems
        );
}
