using System.Globalization;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;

namespace OpenApi.ClientGenerator.Modeling.Naming;

/// <summary>Gives the properties of models their C# names.</summary>
internal sealed class PropertyNames(ModelingContext context)
{
    private readonly HashSet<ClassDraft> settled = [];

    /// <summary>Settles the names of a class, after those of the classes that it extends.</summary>
    public void Settle(ClassDraft draft)
    {
        if (!settled.Add(draft))
        {
            return;
        }

        context.Budget.Descend();
        if (draft.Base is { } baseClass)
        {
            Settle(baseClass);
        }

        if (draft.Composition is null)
        {
            var inherited = draft.Ancestry.Skip(1).SelectMany(ancestor => ancestor.Properties).Select(NameOf);
            NameAll(draft, new HashSet<string>(inherited, StringComparer.OrdinalIgnoreCase));
        }
    }

    private string NameOf(PropertyDraft known)
    {
        context.Budget.Step();
        return known.Name;
    }

    private void NameAll(ClassDraft draft, HashSet<string> taken)
    {
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
            for (var number = 1; !taken.Add(name); number++)
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

    private static string Unreserved(ClassDraft draft, string name) =>
        draft.Ancestry.Any(ancestor => ancestor.IsError) && ReservedNames.IsExceptionMember(name) ? name + "Escaped"
        : ReservedNames.IsModelMember(name) || ReservedNames.IsObjectMember(name) ? name + "Property"
        : string.Equals(name, draft.Name, StringComparison.OrdinalIgnoreCase) ? name + "Prop"
        : draft.NestedTypes.Exists(nested => nested.Name == name) ? name + "Prop"
        : name;
}
