using System.Collections.Concurrent;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Contract.Validation.Schemas;

/// <summary>The compiled schemas of a contract, each made once however often it is referred to. Thread-safe.</summary>
internal sealed class SchemaSet
{
    private readonly ConcurrentDictionary<Node, CompiledSchema> compiled = new();

    public CompiledSchema this[Schema schema] => compiled.GetOrAdd(schema.Node, _ => new CompiledSchema(schema, this));

    /// <summary>Whether what stands beside a reference counts: since 3.1 it does.</summary>
    public static bool HasReferenceSiblings(Schema schema) => schema.Document.Version >= SpecVersion.V31;
}
