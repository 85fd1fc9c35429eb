using System.CommandLine;

namespace OpenApi.Cli;

/// <summary>
/// Options whose value is one of a few words. Users see and write the words in lower case; neither the numbers nor the type
/// names of the program are any of their business.
/// </summary>
internal static class Choice
{
    /// <summary>Makes an option for a type of this program.</summary>
    /// <typeparam name="T">The values; their names are the words.</typeparam>
    /// <param name="names">The names of the option, the long one first.</param>
    /// <param name="description">What is chosen.</param>
    /// <param name="standard">The value that holds when the user chooses none.</param>
    public static Option<string> Of<T>(string[] names, string description, T standard)
        where T : struct, Enum => Of(names, description, WordOf(standard), [.. Enum.GetValues<T>().Select(WordOf)]);

    /// <summary>Makes an option.</summary>
    /// <param name="names">The names of the option, the long one first.</param>
    /// <param name="description">What is chosen.</param>
    /// <param name="standard">The word that holds when the user chooses none.</param>
    /// <param name="words">All words, in the order in which help shows them.</param>
    public static Option<string> Of(string[] names, string description, string standard, params string[] words)
    {
        var option = new Option<string>(names[0], names[1..])
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => standard,
        };
        option.Validators.Add(given =>
        {
            foreach (var token in given.Tokens)
            {
                if (!words.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
                {
                    given.AddError($"{names[0]} takes {OneOf(words)}, not '{token.Value}'.");
                }
            }
        });
        return option;
    }

    /// <summary>What the user chose.</summary>
    /// <typeparam name="T">The values, as for <see cref="Of{T}"/>.</typeparam>
    public static T Read<T>(ParseResult parsed, Option<string> option)
        where T : struct, Enum => Enum.Parse<T>(parsed.GetRequiredValue(option), ignoreCase: true);

    private static string OneOf(string[] words) =>
        words is [var only] ? only : $"{string.Join(", ", words[..^1])} or {words[^1]}";

    private static string WordOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
