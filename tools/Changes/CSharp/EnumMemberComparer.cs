using OpenApi.Changes.CSharp.Rules;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.CSharp;

/// <summary>Compares the members of an enumeration.</summary>
internal sealed class EnumMemberComparer(Comparison comparison, string name, EnumDeclaration old, EnumDeclaration now)
{
    /// <summary>Adds the changes.</summary>
    public void Compare()
    {
        var open = Numbered(now).ToDictionary(member => member.Member.Name, StringComparer.Ordinal);
        var removed = new List<NumberedMember>();
        foreach (var member in Numbered(old))
        {
            if (open.Remove(member.Member.Name, out var same))
            {
                Compare(member, same);
            }
            else
            {
                removed.Add(member);
            }
        }

        foreach (var member in removed)
        {
            var renamed = open.Values.FirstOrDefault(other => other.Member.WireValue == member.Member.WireValue);
            if (renamed is not null)
            {
                open.Remove(renamed.Member.Name);
                Add(EnumRules.MemberRenamed, member, renamed, $"is now {renamed.Member.Name}");
            }
            else
            {
                Add(EnumRules.MemberRemoved, member, null, "is gone");
            }
        }

        foreach (var member in open.Values)
        {
            Add(EnumRules.MemberAdded, null, member, "is new");
        }
    }

    private void Compare(NumberedMember member, NumberedMember same)
    {
        if (member.Number != same.Number)
        {
            Add(EnumRules.MemberRenumbered, member, same, $"was {member.Number}, is {same.Number}");
        }

        if (member.Member.WireValue != same.Member.WireValue)
        {
            Add(
                EnumRules.MemberWireValueChanged,
                member,
                same,
                $"stands for {same.Member.WireValue}, stood for {member.Member.WireValue}"
            );
        }
    }

    private static IEnumerable<NumberedMember> Numbered(EnumDeclaration type) =>
        type.Members.Select((member, index) => new NumberedMember(member, type.IsFlags ? 1L << index : index));

    private void Add(ChangeRule rule, NumberedMember? member, NumberedMember? other, string message)
    {
        var key = name + "." + (member ?? other)!.Member.Name;
        comparison.Add(
            rule,
            key,
            $"{key} {message}.",
            NodeOf(comparison.Old, old, member),
            NodeOf(comparison.New, now, other)
        );
    }

    private static Node? NodeOf(ClientIndex client, EnumDeclaration type, NumberedMember? member) =>
        member is null
            ? client.TypeNode(ClientIndex.FullNameOf(type))
            : client.MemberNode(ClientIndex.FullNameOf(type), member.Member.Name);

    private sealed record NumberedMember(EnumMember Member, long Number);
}
