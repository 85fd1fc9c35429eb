using System.Collections.Concurrent;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Schemas.Validation.Engine;

/// <summary>Makes the keywords of a schema; what they refer to they take from the set.</summary>
internal delegate IEnumerable<SchemaKeyword> KeywordSource(Schema schema, SchemaSet set);

/// <summary>Compiled schemas, each made once however often it is referred to. Thread-safe.</summary>
/// <param name="keywords">Makes the keywords of each.</param>
internal sealed class SchemaSet(KeywordSource keywords)
{
    private readonly ConcurrentDictionary<Node, CompiledSchema> compiled = new();

    public CompiledSchema this[Schema schema]
    {
        get
        {
            if (compiled.TryGetValue(schema.Node, out var known))
            {
                known.Share();
                return known;
            }

            return compiled.GetOrAdd(schema.Node, _ => new CompiledSchema(schema, this));
        }
    }

    public IEnumerable<SchemaKeyword> KeywordsOf(Schema schema) => keywords(schema, this);
}
