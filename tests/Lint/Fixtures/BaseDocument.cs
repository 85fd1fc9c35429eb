using System.Text.RegularExpressions;

namespace OpenApi.Lint.Tests.Fixtures;

/// <summary>A document in which no rule finds anything, and what fragments make of it.</summary>
internal static partial class BaseDocument
{
    private const string Paths = """
          /pets:
            get:
              operationId: listPets
              summary: Lists pets.
              responses:
                "200":
                  description: The pets.
                  content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
                default: { description: Failed. }
        """;

    private const string Field = "  Field: { type: string }\n";

    /// <summary>
    /// The document with a fragment. A fragment has members of the root, which replace those of the document, but what stands under
    /// <c>paths</c> and <c>components</c> is added, and so is what stands under <c>schemas</c>. <c>&lt;op name&gt;</c> is the
    /// rest of an operation.
    /// </summary>
    public static string With(string fragment)
    {
        var text = Operation().Replace(fragment, WholeOperation);
        var blocks = Member()
            .Split(text)
            .Where(block => block.Length > 0)
            .ToDictionary(NameOf, block => block.TrimEnd() + "\n");
        string Root(string name, string otherwise) => blocks.Remove(name, out var block) ? block : otherwise;
        string Added(string name) =>
            blocks.Remove(name, out var block) ? block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..] : "";

        var head =
            Root("openapi", "openapi: 3.0.3\n")
            + Root("info", "info: { title: Pets, version: '1', description: About pets. }\n")
            + Root("servers", "servers: [{ url: 'https://api.pets.dev' }]\n");
        var paths = $"paths:\n{Paths}\n{Added("paths")}";
        var schemas = Added("schemas");
        var components =
            "components:\n"
            + Added("components")
            + "  schemas:\n    Pet: { type: object, properties: { field: { $ref: '#/components/schemas/Field' } } }\n"
            + Indent(schemas.Contains("Field:", StringComparison.Ordinal) ? schemas : Field + schemas);
        return head + paths + components + string.Concat(blocks.Values);
    }

    private static string NameOf(string block) =>
        block.TrimStart('§')[..(block.TrimStart('§').IndexOf(':', StringComparison.Ordinal))];

    private static string WholeOperation(Match match)
    {
        var indent = match.Groups[1].Value;
        return $"{indent}operationId: {match.Groups[2].Value}\n{indent}summary: Does it.\n{indent}responses: {{ '204': {{ description: Done. }}, default: {{ description: Failed. }} }}";
    }

    private static string Indent(string lines) =>
        string.Concat(lines.Split('\n').Where(line => line.Length > 0).Select(line => "  " + line + "\n"));

    [GeneratedRegex(@"^(?=§?[A-Za-z][A-Za-z-]*:)", RegexOptions.Multiline)]
    private static partial Regex Member();

    [GeneratedRegex(@"^( *)<op ([A-Za-z0-9]+)>", RegexOptions.Multiline)]
    private static partial Regex Operation();
}
