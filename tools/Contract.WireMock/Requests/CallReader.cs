using OpenApi.Contract.Exchange;
using WireMock;
using WireMock.Types;

namespace OpenApi.Contract.WireMock.Requests;

/// <summary>Reads a request of WireMock.Net as the stub engine sees requests.</summary>
internal static class CallReader
{
    public static CallRequest Read(IRequestMessage message)
    {
        var headers = new HeaderFields([
            .. (message.Headers ?? new Dictionary<string, WireMockList<string>>()).SelectMany(field =>
                field.Value.Select(value => KeyValuePair.Create(field.Key, value))
            ),
        ]);
        var (path, query) = WireAccess.TargetOf(message) ?? OfUrl(message);
        return new CallRequest(
            message.Method,
            headers["Host"] ?? "",
            path,
            query,
            headers,
            message.BodyData?.BodyAsBytes ?? []
        );
    }

    /// <summary>The decoded path would make one of %2F and a slash; the URL keeps them apart.</summary>
    private static (string Path, string Query) OfUrl(IRequestMessage message) =>
        (new Uri(message.Url).AbsolutePath, message.RawQuery.TrimStart('?'));
}
