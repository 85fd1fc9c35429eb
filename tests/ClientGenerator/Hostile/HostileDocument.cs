using System.Globalization;
using OpenApi.Documents;

namespace OpenApi.ClientGenerator.Tests.Hostile;

/// <summary>A small document that uses everything, with any text in place of all texts and of all names.</summary>
internal static class HostileDocument
{
    private static readonly string Template = File.ReadAllText(
        Path.Combine(Repository.Folder, "tests", "ClientGenerator", "Hostile", "hostile.openapi.json")
    );

    public static GenerationResult Generate(string text, string name) =>
        OpenApi.ClientGenerator.ClientGenerator.Generate(
            "hostile.openapi.json",
            Template
                .Replace("TEXT", Escape(text), StringComparison.Ordinal)
                .Replace("NAME", Escape(name), StringComparison.Ordinal),
            new GenerationOptions { Namespace = "Hostile" },
            ReadOptions.Default,
            CancellationToken.None
        );

    /// <summary>Every unit as an escape, which JSON allows for any unit, lone surrogates as well.</summary>
    private static string Escape(string text) =>
        string.Concat(text.Select(c => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)));
}
