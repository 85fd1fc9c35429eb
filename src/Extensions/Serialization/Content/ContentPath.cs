using System.Globalization;
using System.Text;

namespace OpenApi.Serialization.Content;

/// <summary>Spells the place of a value as a JSONPath.</summary>
internal static class ContentPath
{
    public const string Root = "$";

    private const int LongestName = 64;

    /// <summary>Adds the name of a member: <c>.name</c>, or <c>['odd name']</c>.</summary>
    public static StringBuilder Member(this StringBuilder path, string name)
    {
        var shown = name.Length <= LongestName ? name : name[..LongestName] + "…";
        if (IsPlain(shown))
        {
            return path.Append('.').Append(shown);
        }

        path.Append("['");
        foreach (var letter in shown)
        {
            _ = letter switch
            {
                '\'' or '\\' => path.Append('\\').Append(letter),
                < ' ' or '\u007f' or (>= '\ud800' and <= '\udfff') => path.Append(
                    CultureInfo.InvariantCulture,
                    $"\\u{(int)letter:x4}"
                ),
                _ => path.Append(letter),
            };
        }

        return path.Append("']");
    }

    /// <summary>Adds the index of an item.</summary>
    public static StringBuilder Item(this StringBuilder path, int index) =>
        path.Append(CultureInfo.InvariantCulture, $"[{index}]");

    private static bool IsPlain(string name) =>
        name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_');
}
