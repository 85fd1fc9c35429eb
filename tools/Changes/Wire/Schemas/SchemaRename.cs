using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>Recognizes a component under another name: the old name is gone, the new one was not there.</summary>
internal static class SchemaRename
{
    public static IEnumerable<Finding> Compare(SchemaSide old, SchemaSide @new)
    {
        if (
            old.Schemas is not [var left]
            || @new.Schemas is not [var right]
            || SchemaReference.ComponentName(left) is not { } oldName
            || SchemaReference.ComponentName(right) is not { } newName
            || oldName == newName
            || left.Document.Root["components"]?["schemas"]?[newName] is not null
            || right.Document.Root["components"]?["schemas"]?[oldName] is not null
        )
        {
            return [];
        }

        return
        [
            Finding.At(AnnotationRules.Renamed, left.Node, right.Node, $"the schema is now called {newName}") with
            {
                OldValue = oldName,
                NewValue = newName,
            },
        ];
    }
}
