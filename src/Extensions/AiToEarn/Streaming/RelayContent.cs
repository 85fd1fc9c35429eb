using System.Text;
using System.Text.Json;
using OpenApi.Runtime.Json;

namespace AiToEarn.Streaming;

/// <summary>Reads that several vendors' shapes share.</summary>
internal static class RelayContent
{
    /// <summary>
    /// The <c>text</c> members of an array's items, joined: how Anthropic and Gemini lay out content. Items that
    /// Gemini marks as thoughts are no part of the answer.
    /// </summary>
    public static string JoinedTexts(this JsonElement? items)
    {
        var joined = new StringBuilder();
        foreach (var item in items.Items())
        {
            if (item.Member("thought") is not { ValueKind: JsonValueKind.True })
            {
                joined.Append(item.Member("text").Text());
            }
        }
        return joined.ToString();
    }

    public static RelayUsage? Usage(this JsonElement? usage, string inputName, string outputName) =>
        usage is { ValueKind: JsonValueKind.Object }
            ? new RelayUsage(usage.Member(inputName).Integer(), usage.Member(outputName).Integer())
            : null;
}
