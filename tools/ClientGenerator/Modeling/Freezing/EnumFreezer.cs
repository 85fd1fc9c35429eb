using System.Globalization;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.ClientGenerator.Modeling.Schemas;
using OpenApi.Documents.Nodes;

namespace OpenApi.ClientGenerator.Modeling.Freezing;

/// <summary>Freezes enumerations.</summary>
internal sealed class EnumFreezer(ModelingContext context)
{
    private readonly Dictionary<EnumDraft, EnumDeclaration> frozen = [];

    public EnumDeclaration Freeze(EnumDraft draft)
    {
        if (!frozen.TryGetValue(draft, out var declaration))
        {
            context.Origins.Add(draft.Schema.Node, draft.FullName);
            var isFlags = draft.Schema["x-ms-enum-flags"]?["isFlags"]?.AsBoolean ?? false;
            declaration = new EnumDeclaration(
                draft.Namespace,
                draft.Name,
                Texts.Or(draft.Schema.Description, $"The values of {draft.Name}."),
                Texts.DeprecationOf(draft.Schema),
                isFlags,
                MembersOf(draft).ToEquatableArray()
            );
            frozen.Add(draft, declaration);
        }

        return declaration;
    }

    /// <summary>The member names by wire value.</summary>
    public IReadOnlyDictionary<string, string> NamesOf(EnumDraft draft) =>
        Freeze(draft).Members.ToDictionary(member => member.WireValue, member => member.Name, StringComparer.Ordinal);

    private List<EnumMember> MembersOf(EnumDraft draft)
    {
        var members = new List<EnumMember>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var values = new HashSet<string>(StringComparer.Ordinal);
        var allDetails = DetailsOf(draft);
        foreach (var node in draft.Schema.NamedValues().Where(node => values.Add(node.Text)))
        {
            context.Budget.AddMember();
            allDetails.TryGetValue(node.Text, out var details);
            var wanted = SymbolName.CleanUpper(details?["name"]?.AsString is { Length: > 0 } given ? given : node.Text);
            var name = wanted;
            for (var number = 1; !names.Add(name); number++)
            {
                context.Budget.Step();
                name = wanted + number.ToString(CultureInfo.InvariantCulture);
            }

            if (name != wanted)
            {
                context.Report(ModelingDiagnostics.EnumMemberRenamed, node, node.Text, wanted, name);
            }

            context.Origins.Add(node, draft.FullName, name);
            members.Add(
                new EnumMember(name, node.Text, Texts.Or(details?["description"]?.AsString, $"The value {node.Text}."))
            );
        }

        return members;
    }

    /// <summary>What the document says about single values, by the value; the first one counts.</summary>
    private static Dictionary<string, Node> DetailsOf(EnumDraft draft)
    {
        var details = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var item in draft.Schema["x-ms-enum"]?["values"]?.AsArray?.Items ?? [])
        {
            if (item["value"] is ScalarNode { Text: var value } && !details.ContainsKey(value))
            {
                details.Add(value, item);
            }
        }

        return details;
    }
}
