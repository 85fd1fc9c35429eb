using System.Collections.Immutable;
using System.Globalization;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;

namespace OpenApi.ClientGenerator.Modeling.Naming;

/// <summary>Gives the properties of models their C# names.</summary>
internal sealed class PropertyNames(ModelingContext context)
{
    private readonly HashSet<ClassDraft> settled = [];

    private readonly Inherited<ImmutableHashSet<string>> inheritedNames = new(
        ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase),
        (names, draft) => names.Union(draft.Properties.Select(property => property.Name))
    );

    private readonly Inherited<bool> extendsError = new(false, (extends, draft) => extends || draft.IsError);

    /// <summary>Settles the names of a class, after those of the classes that it extends.</summary>
    public void Settle(ClassDraft draft)
    {
        foreach (var next in draft.Ancestry.TakeWhile(one => !settled.Contains(one)).Reverse().ToList())
        {
            context.Budget.Step();
            settled.Add(next);
            if (next.Composition is null)
            {
                NameAll(next, inheritedNames.Of(next));
            }
        }
    }

    private void NameAll(ClassDraft draft, ImmutableHashSet<string> inherited)
    {
        var own = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var symbols = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in draft.Properties)
        {
            var symbol = SymbolName.Clean(property.WireName);
            property.Name = symbols.Add(symbol) ? symbol : draft.Stem + SymbolName.UpperFirst(symbol);
        }

        foreach (var property in draft.Properties)
        {
            var pascal = SymbolName.CleanPascal(property.Name);
            var isTaken =
                symbols.Contains(pascal) && !string.Equals(pascal, property.Name, StringComparison.OrdinalIgnoreCase);
            var wanted = Unreserved(draft, isTaken ? SymbolName.UpperFirst(property.Name) : pascal);
            var name = wanted;
            for (var number = 1; inherited.Contains(name) || !own.Add(name); number++)
            {
                context.Budget.Step();
                name = wanted + number.ToString(CultureInfo.InvariantCulture);
            }

            property.Name = name;
            if (name != wanted)
            {
                context.Report(
                    ModelingDiagnostics.PropertyRenamed,
                    property.Schema.Node,
                    property.WireName,
                    wanted,
                    name
                );
            }
        }
    }

    private string Unreserved(ClassDraft draft, string name) =>
        (draft.IsError || extendsError.Of(draft)) && ReservedNames.IsExceptionMember(name) ? name + "Escaped"
        : ReservedNames.IsModelMember(name) || ReservedNames.IsObjectMember(name) ? name + "Property"
        : string.Equals(name, draft.Name, StringComparison.OrdinalIgnoreCase) ? name + "Prop"
        : draft.NestedTypes.Exists(nested => nested.Name == name) ? name + "Prop"
        : name;
}
