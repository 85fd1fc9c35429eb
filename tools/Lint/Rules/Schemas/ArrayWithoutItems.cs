using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Schemas;

/// <summary>An array says nothing about its items.</summary>
internal sealed class ArrayWithoutItems()
    : LintRule(
        new(
            "OAL0502",
            Severity.Warning,
            "An array has no items",
            "The array has no 'items', so clients cannot type what it holds",
            "A schema has `type: array` without `items` (or `prefixItems` since 3.1); 3.0 and 2.0 forbid that.",
            "Add `items`; an empty schema says that they can be anything."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from schema in subject.Schemas
        where (schema.Types & SchemaTypes.Array) != 0 && schema["items"] is null && schema["prefixItems"] is null
        select At(schema["type"]!);
}
