using System.Globalization;
using System.Text;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes text as a C# string literal that it can never leave.</summary>
internal static class Literal
{
    /// <summary>A regular string literal; all that is not plainly visible is escaped.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (CharacterClass.IsPair(text, i) && CharacterClass.IsPlain(char.ConvertToUtf32(c, text[i + 1])))
            {
                literal.Append(c).Append(text[++i]);
            }
            else if (CharacterClass.IsPlain(c))
            {
                literal.Append(c);
            }
            else
            {
                literal.Append(Escape(c));
            }
        }

        return literal.Append('"').ToString();
    }

    private static string Escape(char c) =>
        c switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        };
}
