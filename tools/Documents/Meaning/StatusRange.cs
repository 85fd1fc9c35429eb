using System.Globalization;

namespace OpenApi.Documents.Meaning;

/// <summary>The status codes that a key of <c>responses</c> stands for.</summary>
/// <param name="From">The lowest code.</param>
/// <param name="To">The highest code.</param>
public readonly record struct StatusRange(int From, int To)
{
    /// <summary>How many codes; the fewer the more specific is the key.</summary>
    public int Width => To - From + 1;

    /// <summary>Reads a code, a range such as <c>4XX</c>, or <c>default</c>, which stands for all codes.</summary>
    public static StatusRange Of(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? new(code, code)
        : key is [>= '1' and <= '5', 'X' or 'x', 'X' or 'x'] ? new((key[0] - '0') * 100, ((key[0] - '0') * 100) + 99)
        : new(100, 599);

    /// <summary>Whether a status code falls into the range.</summary>
    public bool Contains(int status) => From <= status && status <= To;

    /// <summary>The status to send: the stated one when the range holds it, else the lowest; 500 for <c>default</c>.</summary>
    public int Pick(int? stated) =>
        stated is { } status && Contains(status) ? status
        : Width > 100 ? 500
        : From;
}
