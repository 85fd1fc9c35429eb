using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Bodies;

/// <summary>
/// How the parts of a form are written (OpenAPI, "Encoding Object"): what is stated counts only for forms, and stating what holds
/// anyway changes nothing.
/// </summary>
internal static class PartEncoding
{
    /// <summary>Whether some part is written in another way.</summary>
    public static bool Differs(MediaType old, MediaType @new)
    {
        if (!IsForm(old))
        {
            return false;
        }

        var (left, right) = (StatedIn(old), StatedIn(@new));
        return left
            .Keys.Union(right.Keys, StringComparer.Ordinal)
            .Any(name => !AreEqual(left.GetValueOrDefault(name), right.GetValueOrDefault(name)));
    }

    private static bool IsForm(MediaType media)
    {
        var name = MediaTypeName.Canonical(media.Name);
        return name.StartsWith("multipart/", StringComparison.Ordinal)
            || name.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal);
    }

    private static Dictionary<string, Node> StatedIn(MediaType media)
    {
        var encodings = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var member in media.Encoding)
        {
            encodings.TryAdd(member.Name, member.Value);
        }

        return encodings;
    }

    private static bool AreEqual(Node? old, Node? @new) =>
        MembersOf(old)
            .Union(MembersOf(@new), StringComparer.Ordinal)
            .All(member =>
                member switch
                {
                    "style" => StyleOf(old) == StyleOf(@new),
                    "explode" => Explodes(old) == Explodes(@new),
                    "allowReserved" => old?[member]?.AsBoolean is true == @new?[member]?.AsBoolean is true,
                    _ => Structure.AreEqual(old?[member], @new?[member]),
                }
            );

    private static IEnumerable<string> MembersOf(Node? encoding) =>
        (encoding?.AsObject?.Members ?? []).Select(member => member.Name);

    private static string StyleOf(Node? encoding) => encoding?["style"]?.AsString ?? "form";

    private static bool Explodes(Node? encoding) => encoding?["explode"]?.AsBoolean ?? StyleOf(encoding) is "form";
}
