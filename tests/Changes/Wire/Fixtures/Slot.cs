namespace OpenApi.Changes.Tests.Wire.Fixtures;

/// <summary>The documents around the few lines that a fixture is about.</summary>
internal static class Slot
{
    private const string Head = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}

        """;

    private const string Request = """
        paths:
          /pets:
            post:
              requestBody:
                content:
                  application/json:
                    $
              responses: {'200': {description: good}}
        """;

    private const string Response = """
        paths:
          /pets:
            post:
              responses:
                '200':
                  description: good
                  content:
                    application/json:
                      $
        """;

    private static readonly Dictionary<string, string> Templates = new(StringComparer.Ordinal)
    {
        ["document"] = "$",
        ["request"] = Head + Request,
        ["response"] = Head + Response,
        ["request30"] = Head.Replace("3.1.0", "3.0.3", StringComparison.Ordinal) + Request,
        ["response30"] = Head.Replace("3.1.0", "3.0.3", StringComparison.Ordinal) + Response,
        ["paths"] = Head + "paths:\n  $",
        ["operation"] =
            Head
            + """
                paths:
                  /pets:
                    post:
                      responses: {'200': {description: good}}
                      $
                """,
        ["answers"] =
            Head
            + """
                paths:
                  /pets:
                    post:
                      responses:
                        $
                """,
        ["secured"] =
            Head
            + """
                components:
                  securitySchemes:
                    key: {type: apiKey, name: key, in: header}
                    token: {type: oauth2, flows: {clientCredentials: {tokenUrl: /t, scopes: {read: x, write: x}}}}
                paths:
                  /pets:
                    post:
                      responses: {'200': {description: good}}
                      $
                """,
        ["schemes"] =
            Head
            + """
                paths:
                  /pets:
                    post:
                      security: [{a: []}]
                      responses: {'200': {description: good}}
                components:
                  $
                """,
        ["unused"] = Head + "paths: {}\ncomponents:\n  $",
        ["hooks"] = Head + "paths: {}\n$",
        ["sent"] =
            Head
            + """
                paths:
                  /pets:
                    post:
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                      responses: {'200': {description: good}}
                components:
                  schemas:
                    $
                """,
        ["received"] =
            Head
            + """
                paths:
                  /pets:
                    post:
                      responses: {'200': {description: good, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
                components:
                  schemas:
                    $
                """,
    };

    /// <summary>Puts lines with a mark into a slot.</summary>
    public static MarkedDocument Fill(string slot, string lines) => MarkedDocument.Of(Text(slot, lines));

    /// <summary>Puts lines into a slot, each as deep as the slot stands.</summary>
    public static string Text(string slot, string lines)
    {
        var template = Templates[slot];
        var at = template.LastIndexOf("$\n", StringComparison.Ordinal) is var inner and >= 0
            ? inner
            : template.LastIndexOf('$');
        var indent = at - (template.LastIndexOf('\n', at) + 1);
        var filled = lines.TrimEnd('\n').Replace("\n", "\n" + new string(' ', indent), StringComparison.Ordinal);
        return template[..at] + filled + template[(at + 1)..];
    }
}
