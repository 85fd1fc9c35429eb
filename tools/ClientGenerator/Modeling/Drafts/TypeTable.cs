using System.Globalization;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Schemas;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Drafts;

/// <summary>
/// All top-level models and enumerations. A name that is asked for twice gives the same type only when the schemas are
/// structurally equal; otherwise the later one gets a number, and a diagnostic says so.
/// </summary>
internal sealed class TypeTable(ICollection<Diagnostic> diagnostics, ModelingBudget budget)
{
    private readonly Dictionary<string, List<TypeDraft>> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All types, in the order in which they were asked for.</summary>
    public List<TypeDraft> All { get; } = [];

    /// <summary>The type of that name for that schema; made when it is new.</summary>
    /// <param name="ns">The namespace.</param>
    /// <param name="name">The name, clean but perhaps taken.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="make">Makes the draft under the name that is free.</param>
    /// <param name="isNew">Whether it was made now.</param>
    public TDraft GetOrAdd<TDraft>(string ns, string name, Schema schema, Func<string, TDraft> make, out bool isNew)
        where TDraft : TypeDraft
    {
        var key = ns + "." + name;
        if (!byName.TryGetValue(key, out var sameName))
        {
            byName.Add(key, sameName = []);
        }

        // A name is as much work as it is long: inline types that were nested without end would fill the memory with theirs.
        budget.Step(sameName.Count + name.Length);
        var same = sameName.Find(draft => draft is TDraft && SchemaEquality.AreEqual(draft.Schema, schema));
        isNew = same is null;
        if (same is TDraft known)
        {
            return known;
        }

        budget.AddType();
        var made = make(sameName.Count == 0 ? name : FreeName(ns, name));
        if (sameName.Count > 0)
        {
            byName[ns + "." + made.Name] = [made];
            diagnostics.Add(
                Diagnostic.At(
                    ModelingDiagnostics.NameTaken,
                    schema.Node,
                    name,
                    made.Name,
                    sameName[0].Schema.Node.Pointer
                )
            );
        }

        sameName.Add(made);
        All.Add(made);
        return made;
    }

    private string FreeName(string ns, string name)
    {
        var number = 1;
        string candidate;
        do
        {
            budget.Step();
            candidate = name + number.ToString(CultureInfo.InvariantCulture);
            number++;
        } while (byName.ContainsKey(ns + "." + candidate));

        return candidate;
    }
}
