using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace TimPush.Webhooks;

/// <summary>Turns the JSON body of a webhook into events.</summary>
internal static class WebhookBody
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly long FirstSecond = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static TimPushWebhook Read(string command, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return command switch
            {
                TaskPushWebhook.CommandName => new TaskPushWebhook(Events(json.RootElement, TaskPush)),
                ChatPushWebhook.CommandName => new ChatPushWebhook(Events(json.RootElement, ChatPush)),
                _ => new UnknownWebhook(command, json.RootElement.Clone()),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Malformed("The body is not JSON text in UTF-8.");
        }
    }

    private static ImmutableArray<T> Events<T>(JsonElement body, Func<JsonElement, T> read) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("Events", out var events)
        && events.ValueKind == JsonValueKind.Array
            ? [.. events.EnumerateArray().Select(read)]
            : throw Malformed("The body has no array 'Events'.");

    private static TaskPushEvent TaskPush(JsonElement json) =>
        new()
        {
            Delivery = (PushDelivery)Required(Int32(json, "EventType"), "EventType"),
            TaskId = Text(json, "TaskId"),
            DataId = Text(json, "DataId"),
            TaskTime = Time(json, "TaskTime"),
            EventTime = Time(json, "EventTime"),
            ToAccount = Required(Text(json, "To_Account"), "To_Account"),
            Platform = (PushPlatform?)Int32(json, "PushPlatform"),
            DeviceType = (PushPlatform?)Int32(json, "DeviceType"),
            Stage = (PushStage?)Int32(json, "PushStage"),
            ErrorCode = Required(Int32(json, "ErrCode"), "ErrCode"),
            ErrorInfo = Text(json, "ErrInfo") ?? "",
        };

    private static ChatPushEvent ChatPush(JsonElement json) =>
        new()
        {
            Chat = (ChatKind)Required(Int32(json, "EventType"), "EventType"),
            FromAccount = Text(json, "From_Account"),
            ToAccount = Required(Text(json, "To_Account"), "To_Account"),
            GroupId = Text(json, "GroupID"),
            MessageKey = Text(json, "MsgKey"),
            MessageSequence = Int64(json, "MsgSeq"),
            MessageRandom = Int64(json, "MsgRandom"),
            MessageTime = Time(json, "MsgTime"),
            EventTime = Time(json, "EventTime"),
            PushId = Text(json, "PushID"),
            Platform = (PushPlatform?)Int32(json, "PushPlatform"),
            Stage = (PushStage?)Int32(json, "PushStage"),
            ErrorCode = Required(Int32(json, "ErrCode"), "ErrCode"),
            ErrorInfo = Text(json, "ErrInfo") ?? "",
        };

    private static string? Text(JsonElement json, string name) =>
        Member(json, name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } value => value.GetString(),
            _ => throw Malformed($"'{name}' of an event is not text."),
        };

    // Digits in quotation marks are numbers on some of the vendor's pages, and empty text stands where there is none.
    private static long? Int64(JsonElement json, string name) =>
        Member(json, name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } value when value.TryGetInt64(out var number) => number,
            { ValueKind: JsonValueKind.String } value when value.GetString() is { Length: 0 } => null,
            { ValueKind: JsonValueKind.String } value
                when long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, Invariant, out var number) =>
                number,
            _ => throw Malformed($"'{name}' of an event is not a whole number of 64 bits."),
        };

    private static int? Int32(JsonElement json, string name) =>
        Int64(json, name) switch
        {
            null => null,
            >= int.MinValue and <= int.MaxValue and var number => (int)number,
            _ => throw Malformed($"'{name}' of an event is not a whole number of 32 bits."),
        };

    private static DateTimeOffset? Time(JsonElement json, string name) =>
        Int64(json, name) switch
        {
            null => null,
            var seconds when seconds >= FirstSecond && seconds <= LastSecond => DateTimeOffset.FromUnixTimeSeconds(
                seconds.Value
            ),
            _ => throw Malformed($"'{name}' of an event is not a time in Unix seconds."),
        };

    private static JsonElement? Member(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("An event is not a JSON object.");
        }

        return json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private static T Required<T>(T? value, string name)
        where T : struct => value ?? throw Malformed($"An event has no '{name}'.");

    private static string Required(string? value, string name) =>
        value ?? throw Malformed($"An event has no '{name}'.");

    private static TimPushWebhookException Malformed(string message) =>
        new(TimPushWebhookFault.Malformed, $"The webhook cannot be read. {message}");
}
