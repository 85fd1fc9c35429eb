using System.Text;
using System.Text.Json;
using OpenApi.Runtime.Json;

namespace TimPush.Webhooks;

/// <summary>
/// Turns the JSON body of a webhook into events. The service does not send a webhook again, so nothing that is odd about one event may cost another,
/// and no body is refused: what cannot be read is kept as it came.
/// </summary>
internal static class WebhookBody
{
    /// <summary>Reads a body.</summary>
    /// <param name="command">The command that the query names; null takes the body's own.</param>
    /// <param name="body">The bytes.</param>
    public static TimPushWebhook Read(string? command, ReadOnlySpan<byte> body)
    {
        var root = OpenJson.Read(body) ?? AsJsonText(body);
        var name = command ?? root.Member("CallbackCommand").Text() ?? "";
        if (root.Member("Events") is not { ValueKind: not JsonValueKind.Null } events)
        {
            return new UnknownWebhook(name, root);
        }

        var entries = ((JsonElement?)events).OneOrMany().ToLookup(entry => entry.ValueKind is JsonValueKind.Object);
        TimPushWebhook webhook = name switch
        {
            TaskPushWebhook.CommandName => new TaskPushWebhook([.. entries[true].Select(TaskPush)], root),
            ChatPushWebhook.CommandName => new ChatPushWebhook([.. entries[true].Select(ChatPush)], root),
            _ => new UnknownWebhook(name, root),
        };
        return webhook is UnknownWebhook ? webhook : webhook with { Unreadable = [.. entries[false]] };
    }

    private static TaskPushEvent TaskPush(JsonElement json) =>
        new()
        {
            Delivery = (PushDelivery?)Number(json, "EventType") ?? PushDelivery.None,
            TaskId = Text(json, "TaskId"),
            DataId = Text(json, "DataId"),
            TaskTime = Time(json, "TaskTime"),
            EventTime = Time(json, "EventTime"),
            ToAccount = Text(json, "To_Account") ?? "",
            Platform = (PushPlatform?)Number(json, "PushPlatform"),
            DeviceType = (PushPlatform?)Number(json, "DeviceType"),
            Stage = (PushStage?)Number(json, "PushStage"),
            ErrorCode = json.Member("ErrCode").Integer(),
            ErrorInfo = Text(json, "ErrInfo") ?? "",
        };

    private static ChatPushEvent ChatPush(JsonElement json) =>
        new()
        {
            Chat = (ChatKind?)Number(json, "EventType") ?? ChatKind.None,
            FromAccount = Text(json, "From_Account"),
            ToAccount = Text(json, "To_Account") ?? "",
            GroupId = Text(json, "GroupID"),
            MessageKey = Text(json, "MsgKey"),
            MessageSequence = json.Member("MsgSeq").Integer(),
            MessageRandom = json.Member("MsgRandom").Integer(),
            MessageTime = Time(json, "MsgTime"),
            EventTime = Time(json, "EventTime"),
            PushId = Text(json, "PushID"),
            Platform = (PushPlatform?)Number(json, "PushPlatform"),
            Stage = (PushStage?)Number(json, "PushStage"),
            ErrorCode = json.Member("ErrCode").Integer(),
            ErrorInfo = Text(json, "ErrInfo") ?? "",
        };

    private static string? Text(JsonElement json, string name) => json.Member(name).Scalar();

    private static DateTimeOffset? Time(JsonElement json, string name) => json.Member(name).UnixTime();

    /// <summary>A number that an enum can keep.</summary>
    private static int? Number(JsonElement json, string name) =>
        json.Member(name).Integer() is >= int.MinValue and <= int.MaxValue and var number ? (int)number : null;

    private static JsonElement AsJsonText(ReadOnlySpan<byte> body) =>
        JsonElement.Parse($"\"{JsonEncodedText.Encode(Encoding.UTF8.GetString(body))}\"");
}
