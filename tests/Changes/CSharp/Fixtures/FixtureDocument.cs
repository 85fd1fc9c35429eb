namespace OpenApi.Changes.Tests.CSharp.Fixtures;

/// <summary>Puts documents together from what a fixture is about.</summary>
internal static class FixtureDocument
{
    /// <summary>A document of paths and, where needed, component schemas.</summary>
    public static string Of(string paths, string schemas = "") =>
        "openapi: 3.0.3\ninfo: { title: t, version: '1' }\nservers: [{ url: 'https://api.example' }]\npaths:\n"
        + Indented(paths, 2)
        + (schemas.Length == 0 ? "" : "components:\n  schemas:\n" + Indented(schemas, 4));

    /// <summary>The same with the mark before <c>paths</c>.</summary>
    public static string Marked(string paths, string schemas = "") =>
        Of(paths, schemas).Replace("\npaths:", $"\n{RuleFixture.Mark}paths:", StringComparison.Ordinal);

    /// <summary>An operation that gives a schema.</summary>
    public static string Giving(string schema) =>
        $"responses: {{ '200': {{ description: ok, content: {{ application/json: {{ schema: {schema} }} }} }} }}";

    /// <summary>A reference to a component.</summary>
    public static string Ref(string component) => $"{{ $ref: '#/components/schemas/{component}' }}";

    /// <summary>A path that leads to components, so that no change elsewhere takes them away.</summary>
    public static string Keeping(params string[] components) =>
        "/keep:\n  get:\n    "
        + Giving(
            $"{{ type: object, properties: {{ {string.Join(", ", components.Select(name => $"{name}: {Ref(name)}"))} }} }}"
        )
        + "\n";

    /// <summary>A path that answers errors with components.</summary>
    public static string Failing(params string[] components) =>
        "/fail:\n  get:\n    responses:\n      '204': { description: done }\n"
        + string.Concat(
            components.Select(
                (name, index) =>
                    $"      '{490 + index}': {{ description: failed, content: {{ application/json: {{ schema: {Ref(name)} }} }} }}\n"
            )
        );

    private static string Indented(string text, int depth) =>
        string.Concat(text.TrimEnd().Split('\n').Select(line => new string(' ', depth) + line + "\n"));
}
