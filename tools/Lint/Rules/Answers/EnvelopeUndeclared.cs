using System.Text.RegularExpressions;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Answers;

/// <summary>A success looks as if it could carry a failure, and nothing says how to tell.</summary>
internal sealed partial class EnvelopeUndeclared()
    : LintRule(
        new(
            "OAL0409",
            Severity.Info,
            "A success seems to carry failures",
            "The body of {0} {1} has '{2}' beside '{3}', as answers have that report failures with a status of success; nothing says which code is a success",
            "A JSON body of a 2XX response has, at its top or in a member `error`, `meta` or `status`, a scalar that is called like an error code (`code`, `errcode`, `error_code`, `errno`, `ret`, `retcode`, `ErrorCode`, …) beside a text that is called like its message (`message`, `msg`, `errmsg`, `error_message`, `ErrorInfo`, …), and neither the document nor the operation has `x-error-envelope` (or `x-raw-response` to say that it has none).",
            "Declare where the code is and which value is a success, for example `x-error-envelope: { code: /code, success: 0, message: /message }`; the stubs, suites and extensions then treat the other codes as failures."
        )
    )
{
    private static readonly string[] Holders = ["error", "meta", "status"];

    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from operation in subject.Calls
        where
            operation.Node["x-raw-response"] is null
            && operation.Node["x-error-envelope"] is null
            && subject.Document.Root["x-error-envelope"] is null
        from response in operation.Responses
        where response.Status is ['2', ..]
        from media in response.Content
        where MediaTypeName.IsJson(media.Name) && media.Schema is not null
        let pair = Pair(media.Schema!.Value)
        where pair is not null
        select AtNameOf(media.Node, operation.Method, operation.Path.Template, pair.Value.Code, pair.Value.Message);

    private static (string Code, string Message)? Pair(Schema schema)
    {
        var properties = ObjectProperties.Of(schema);
        return Holders
            .Where(properties.ContainsKey)
            .Select(holder => PairIn(ObjectProperties.Of(properties[holder]), holder + "/"))
            .Prepend(PairIn(properties, ""))
            .FirstOrDefault(pair => pair is not null);
    }

    private static (string Code, string Message)? PairIn(IReadOnlyDictionary<string, Schema> properties, string prefix)
    {
        var code = properties.FirstOrDefault(property => Code().IsMatch(property.Key) && IsScalar(property.Value)).Key;
        var message = properties
            .FirstOrDefault(property => Message().IsMatch(property.Key) && IsScalar(property.Value))
            .Key;
        return code is null || message is null ? null : (prefix + code, prefix + message);
    }

    private static bool IsScalar(Schema schema) =>
        (schema.Target.Types & (SchemaTypes.Object | SchemaTypes.Array)) == 0 && !schema.Target.Properties.Any();

    [GeneratedRegex(
        "^(?:code|err(?:or)?_?(?:code|no)|errno|ret|ret_?code|result_?code|status_?code)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Code();

    [GeneratedRegex(
        "^(?:message|msg|err(?:or)?_?(?:message|msg|info|description)|ret_?msg|result_?(?:message|msg)|status_?(?:message|msg))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Message();
}
