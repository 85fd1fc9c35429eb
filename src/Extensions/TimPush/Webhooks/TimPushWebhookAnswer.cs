using System.Buffers;
using System.Text;
using System.Text.Json;

namespace TimPush.Webhooks;

/// <summary>The JSON bodies to answer a webhook with: HTTP 200, <c>application/json</c>, within two seconds.</summary>
public static class TimPushWebhookAnswer
{
    /// <summary>The webhook was taken.</summary>
    public static string Accepted { get; } = Body("OK", 0, "");

    /// <summary>
    /// The webhook could not be handled. The service calls again only if the console's retry option is on. The push pages spell
    /// the word <c>FAILURE</c>, the overview page <c>FAIL</c>; the code 1 is what both agree on.
    /// </summary>
    /// <param name="reason">A text for the service's records. Keep secrets out of it.</param>
    public static string Failed(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Body("FAIL", 1, reason);
    }

    private static string Body(string status, int code, string info)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("ActionStatus", status);
            json.WriteNumber("ErrorCode", code);
            json.WriteString("ErrorInfo", info);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
