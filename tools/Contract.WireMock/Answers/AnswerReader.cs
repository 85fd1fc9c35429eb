using System.Globalization;
using System.Text;
using JsonConverter.Abstractions;
using OpenApi.Contract.Exchange;
using WireMock;
using WireMock.Logging;
using WireMock.Settings;
using WireMock.Types;

namespace OpenApi.Contract.WireMock.Answers;

/// <summary>Reads what a mapping of the user, or the server itself, answered.</summary>
internal static class AnswerReader
{
    /// <summary>WireMock.Net leaves nulls out of the objects that it writes.</summary>
    private static readonly JsonConverterOptions AsSent = new() { IgnoreNullValues = true };

    /// <summary>The answer of a log entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="settings">The settings of the server.</param>
    /// <returns>The answer, and whether its body is known: one that is read from a file or streamed is not.</returns>
    public static (StubAnswer Answer, bool IsWhole) Read(ILogEntry entry, WireMockServerSettings settings)
    {
        var response = entry.ResponseMessage;
        var headers = (response?.Headers ?? new Dictionary<string, WireMockList<string>>()).SelectMany(field =>
            field.Value.Select(value => KeyValuePair.Create(field.Key, value))
        );
        var body = BodyOf(response, settings.DefaultJsonSerializer);
        var answer = new StubAnswer(
            StatusOf(response?.StatusCode),
            new HeaderFields([.. headers]),
            body,
            Delivery.Plain,
            entry.MappingGuid is null ? "no mapping" : $"mapping {entry.MappingTitle ?? $"{entry.MappingGuid}"}"
        );
        return (answer, body is not null);
    }

    /// <summary>A mapping without a status is answered 200, and one may be set as a text.</summary>
    private static int StatusOf(object? status) =>
        status switch
        {
            null => 200,
            string text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : 200,
            _ => Convert.ToInt32(status, CultureInfo.InvariantCulture),
        };

    private static byte[]? BodyOf(IResponseMessage? response, IJsonConverter json) =>
        response?.BodyData is not { } data
            ? []
            : data.DetectedBodyType switch
            {
                BodyType.String or BodyType.FormUrlEncoded => (data.Encoding ?? Encoding.UTF8).GetBytes(
                    data.BodyAsString ?? ""
                ),
                BodyType.Json => Encoding.UTF8.GetBytes(json.Serialize(data.BodyAsJson!, AsSent)),
                BodyType.Bytes => data.BodyAsBytes ?? [],
                BodyType.None => [],
                _ => null,
            };
}
