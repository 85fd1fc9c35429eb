using System.Text;

namespace OpenApi.Contract.WireMock.Tests;

/// <summary>Requests as one writes them down: the first line, header fields, an empty line, the body.</summary>
internal static class RawRequest
{
    public static HttpRequestMessage Read(string text)
    {
        var parts = text.Split("\n\n", 2);
        var lines = parts[0].Split('\n');
        var message = new HttpRequestMessage(
            new HttpMethod(lines[0].Split(' ')[0]),
            "http://shop.test" + lines[0].Split(' ')[1]
        );
        if (parts.Length > 1)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(parts[1]));
        }

        foreach (var field in lines.Skip(1).Select(line => line.Split(": ", 2)))
        {
            if (!message.Headers.TryAddWithoutValidation(field[0], field[1]))
            {
                message.Content!.Headers.TryAddWithoutValidation(field[0], field[1]);
            }
        }

        return message;
    }
}
