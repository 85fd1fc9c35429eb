using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;

namespace OpenApi.Contract.Requests;

/// <summary>Puts documented requests on the wire.</summary>
public static class RequestMessages
{
    /// <summary>The request for a server.</summary>
    /// <param name="request">The documented request.</param>
    /// <param name="baseUrl">The address of the server, without a slash at its end.</param>
    public static HttpRequestMessage ToMessage(this DocumentedRequest request, string baseUrl)
    {
        var path = request.Operation.Template;
        var query = new List<string>();
        var headers = new List<KeyValuePair<string, string>>();
        var cookies = new List<string>();
        foreach (var (parameter, value) in request.Parameters)
        {
            switch (parameter.In)
            {
                case "path":
                    path = path.Replace(
                        "{" + parameter.Name + "}",
                        ParameterWriter.Path(parameter, value),
                        StringComparison.Ordinal
                    );
                    break;
                case "query":
                    query.AddRange(ParameterWriter.Query(parameter, value));
                    break;
                case "cookie":
                    cookies.Add($"{parameter.Name}={ParameterWriter.Plain(value)}");
                    break;
                case "header":
                    headers.Add(new(parameter.Name, ParameterWriter.Header(parameter, value)));
                    break;
            }
        }

        if (cookies.Count > 0)
        {
            headers.Add(new("Cookie", string.Join("; ", cookies)));
        }

        var message = new HttpRequestMessage(
            new HttpMethod(request.Operation.Method),
            baseUrl + path + (query.Count > 0 ? "?" + string.Join('&', query) : "")
        )
        {
            Content = request.Media is { } media ? ContentOf(media, request) : null,
        };
        foreach (var (name, value) in headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value) && name != "Content-Length")
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        Credentials.AddTo(message, request.Operation);
        return message;
    }

    private static HttpContent ContentOf(MediaType media, DocumentedRequest request)
    {
        if (!MediaTypeName.IsMultipartForm(media.Name))
        {
            var type = media.Name.Contains('*', StringComparison.Ordinal) ? "application/octet-stream" : media.Name;
            return new ByteArrayContent(request.BodyBytes)
            {
                Headers = { ContentType = MediaTypeHeaderValue.Parse(type) },
            };
        }

        var form = new MultipartFormDataContent();
        foreach (var (name, value) in request.Body as JsonObject ?? [])
        {
            foreach (var item in value is JsonArray items ? items : (IEnumerable<JsonNode?>)[value])
            {
                AddPart(form, media, name, item);
            }
        }

        return form;
    }

    private static void AddPart(MultipartFormDataContent form, MediaType media, string name, JsonNode? value)
    {
        var isFile = media.Schema?.Target.Properties.Any(property =>
            property.Key == name && property.Value.Target.Format == "binary"
        );
        if (isFile == true)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(ParameterWriter.Plain(value))), name, name + ".bin");
        }
        else
        {
            form.Add(new StringContent(ParameterWriter.Plain(value)), name);
        }
    }
}
