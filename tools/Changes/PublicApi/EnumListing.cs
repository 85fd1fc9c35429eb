using System.Globalization;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Changes.PublicApi;

/// <summary>Lists an enumeration.</summary>
internal static class EnumListing
{
    /// <summary>The members; each with its number and, in brackets, its text on the wire.</summary>
    public static IEnumerable<ApiMember> Members(EnumDeclaration type, ModelOrigins origins)
    {
        var name = type.Namespace + "." + type.Name;
        return type
            .Members.Select(
                (member, index) =>
                    new ApiMember(
                        $"{name}.{member.Name} = {Number(type, index)} [{MessageText.OneLine(member.WireValue)}]",
                        origins.OfMember(name, member.Name)
                    )
            )
            .Prepend(new ApiMember("enum " + name, origins.OfType(name)));
    }

    private static string Number(EnumDeclaration type, int index) =>
        (type.IsFlags ? 1L << index : index).ToString(CultureInfo.InvariantCulture);
}
