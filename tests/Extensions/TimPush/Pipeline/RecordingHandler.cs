using System.Net;
using System.Text;

namespace OpenApi.Extensions.Tests.TimPush.Pipeline;

/// <summary>Stands at the end of the pipeline, keeps the addresses and bodies that would have been sent, and answers success.</summary>
internal sealed class RecordingHandler : HttpMessageHandler
{
    public List<Uri> Addresses { get; } = [];

    public List<string> Bodies { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Addresses.Add(request.RequestUri!);
        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(
                """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}""",
                Encoding.UTF8,
                "application/json"
            ),
        };
    }
}
