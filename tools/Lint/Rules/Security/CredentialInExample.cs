using System.Text.RegularExpressions;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Structure;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Security;

/// <summary>An example shows a URL with a credential.</summary>
internal sealed partial class CredentialInExample()
    : LintRule(
        new(
            "OAL0307",
            Severity.Warning,
            "An example shows a URL with a credential",
            "The URL in the example has the credential '{0}' with a value that looks real",
            "A text of an example or default is a URL whose query has a credential of eight characters or more that is no placeholder (`***`, `xxx`, `<token>`, `{{token}}`, `your…`, `…example…`).",
            "Replace the value by a placeholder; if it was real, revoke it."
        )
    )
{
    private static readonly ObjectKind[] Owners =
    [
        ObjectKind.MediaType,
        ObjectKind.Parameter,
        ObjectKind.Header,
        ObjectKind.Schema,
    ];

    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from part in Owners.SelectMany(subject.Parts)
        from value in Values(subject, part)
        from text in Texts(value)
        let credential = Credential(text.AsString!)
        where credential is not null
        select At(text, credential);

    private static IEnumerable<Node> Values(LintSubject subject, PlacedPart part) =>
        ExampleValues
            .Of(subject.Document, part.Node)
            .Concat(part.Kind is ObjectKind.Schema ? part.Node["examples"]?.AsArray?.Items ?? [] : [])
            .Concat(part.Node["default"] is { } value ? [value] : []);

    private static IEnumerable<Node> Texts(Node value) =>
        value.Kind == NodeKind.String ? [value] : value.Children.SelectMany(Texts);

    private static string? Credential(string text) =>
        text.Contains("://", StringComparison.Ordinal)
            ? QueryValue()
                .Matches(text)
                .Where(match =>
                    CredentialName.Is(match.Groups[1].Value) && !Placeholder().IsMatch(match.Groups[2].Value)
                )
                .Select(match => match.Groups[1].Value)
                .FirstOrDefault()
            : null;

    [GeneratedRegex("[?&]([A-Za-z0-9_.-]+)=([^&#\\s\"']{8,})")]
    private static partial Regex QueryValue();

    [GeneratedRegex(
        @"^[*.xX]+$|[<>{}]|%7[BbDd]|%3[CcEe]|your|example|sample|dummy|redacted|placeholder|\.\.\.|…",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Placeholder();
}
