using System.Text.RegularExpressions;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Answers;

/// <summary>A response promises a body and states no media type.</summary>
internal sealed partial class ResponseWithoutContent()
    : LintRule(
        new(
            "OAL0401",
            Severity.Warning,
            "A response promises a body but has no content",
            "The response {0} of {1} promises a body ({2}), but 'content' states no media type",
            "A success other than 204 and 205 has no media type under `content`, though its body is promised: `content` is there and empty; `schema` or `examples` stand beside `description` as in Swagger 2.0; the method is GET and the status 200; or the description speaks of JSON, of a list, or of what is returned. A description that says that the body is empty is believed.",
            "Describe the body under `content`; or write 204 if there is none."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from operation in subject.Calls
        from response in operation.Responses
        where response.Status is ['2', ..] && response.Status is not ("204" or "205") && !response.Content.Any()
        let promise = Promise(operation, response)
        where promise is not null
        select AtNameOf(
            response.Declaration,
            response.Status,
            $"{operation.Method} {operation.Path.Template}",
            promise
        );

    private static string? Promise(Operation operation, Response response) =>
        response.Node["content"] is ObjectNode ? "'content' is empty"
        : response.Node["schema"] is not null || response.Node["examples"] is not null
            ? "'schema' and 'examples' belong below 'content'"
        : Empty().IsMatch(response.Description ?? "") ? null
        : operation.Method == "GET" && response.Status == "200" ? "a GET that succeeds returns something"
        : Returned().Match(response.Description ?? "") is { Success: true } words
            ? $"its description says '{words.Value}'"
        : null;

    [GeneratedRegex(
        @"\bempty\b|\b(?:no|without(?:\s+an?|\s+any)?)\s+(?:(?:response|message)\s+)?(?:body|content)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Empty();

    [GeneratedRegex(
        @"\b(?:returns?|returned|returning)\s+(?:an?|the|all|json)\b|\bjson\b|\blist of\b|\barray of\b|\bresponse body\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Returned();
}
