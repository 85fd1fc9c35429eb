using System.Globalization;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.ClientGenerator.Modeling.Schemas;
using OpenApi.ClientGenerator.Reading.Nodes;

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
        foreach (var node in draft.Schema.NamedValues().Where(node => values.Add(node.Text)))
        {
            var details = DetailsOf(draft, node);
            var wanted = SymbolName.CleanUpper(details?["name"]?.AsString is { Length: > 0 } given ? given : node.Text);
            var name = wanted;
            for (var number = 1; !names.Add(name); number++)
            {
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

    private static Node? DetailsOf(EnumDraft draft, ScalarNode value) =>
        draft
            .Schema["x-ms-enum"]
            ?["values"]?.AsArray?.Items.FirstOrDefault(item => (item["value"] as ScalarNode)?.Text == value.Text);
}
