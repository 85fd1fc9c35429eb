using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>Recognizes a component under another name: the old name is gone, the new one was not there.</summary>
internal static class SchemaRename
{
    /// <summary>Whether two names can be of one component: neither version has both.</summary>
    public static bool Is(ApiDocument old, string oldName, ApiDocument @new, string newName) =>
        oldName != newName
        && old.Root["components"]?["schemas"]?[newName] is null
        && @new.Root["components"]?["schemas"]?[oldName] is null;

    public static IEnumerable<Finding> Compare(SchemaSide old, SchemaSide @new)
    {
        if (
            old.Schemas is not [var left]
            || @new.Schemas is not [var right]
            || SchemaReference.ComponentName(left) is not { } oldName
            || SchemaReference.ComponentName(right) is not { } newName
            || !Is(left.Document, oldName, right.Document, newName)
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
