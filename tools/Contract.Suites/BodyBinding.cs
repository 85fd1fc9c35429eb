using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Kiota.Abstractions;
using OpenApi.Contract.Requests;
using OpenApi.Documents.Views;

namespace OpenApi.Contract.Suites;

/// <summary>Makes the body that a method takes of the body that a document shows.</summary>
internal static class BodyBinding
{
    /// <exception cref="NotSupportedException">The method takes a body of a kind that the suite does not know.</exception>
    public static object? Make(DocumentedRequest request, Type type) =>
        type == typeof(MultipartBody) ? MakeMultipart(request)
        : type == typeof(Stream) ? new MemoryStream(request.BodyBytes)
        : ModelJson.IsModel(type) ? MakeModel(request, type)
        : TypedValue.TryMake(request.Body, type, out var value) ? value
        : throw new NotSupportedException($"a body of the type {type} cannot be made of the example");

    private static object? MakeModel(DocumentedRequest request, Type type)
    {
        var model = ModelJson.Read(request.Body, type);
        ExplicitNulls.Keep(model, request.Body);
        return model;
    }

    private static MultipartBody MakeMultipart(DocumentedRequest request)
    {
        var body = new MultipartBody();
        var properties = request.Media?.Schema?.Target.Properties.ToDictionary(StringComparer.Ordinal) ?? [];
        foreach (var (name, value) in request.Body as JsonObject ?? [])
        {
            var text = ParameterWriter.Plain(value);
            if (properties.TryGetValue(name, out Schema schema) && schema.Target.Format == "binary")
            {
                body.AddOrReplacePart(name, "application/octet-stream", Encoding.UTF8.GetBytes(text), name + ".bin");
            }
            else
            {
                body.AddOrReplacePart(name, "text/plain", text);
            }
        }

        return body;
    }
}
