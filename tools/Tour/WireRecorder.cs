using System.Globalization;
using OpenApi.Runtime.Secrets;

namespace OpenApi.Tour;

/// <summary>Sits next to the socket and keeps, with secrets masked, what the last call sent and got.</summary>
internal sealed class WireRecorder : DelegatingHandler
{
    private readonly List<string> lines = [];

    public WireRecorder()
        : base(new SocketsHttpHandler { AllowAutoRedirect = false }) { }

    /// <summary>Method and URL of the last request.</summary>
    public string Request { get; private set; } = "";

    /// <summary>Forgets what was recorded and returns it.</summary>
    public IReadOnlyList<string> Take()
    {
        string[] taken = [.. lines];
        lines.Clear();
        return taken;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Request = $"{request.Method} {Redaction.Url(request.RequestUri)}";
        lines.Add("> " + Request);
        AddHeaders(">", request.Headers);
        await AddBodyAsync(">", request.Content, cancellationToken).ConfigureAwait(false);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        lines.Add(
            "< " + ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture) + " " + response.ReasonPhrase
        );
        await AddBodyAsync("<", response.Content, cancellationToken).ConfigureAwait(false);
        return response;
    }

    private void AddHeaders(string mark, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
        lines.AddRange(
            headers.Select(header =>
                $"{mark} {header.Key}: {Redaction.Header(header.Key, string.Join(", ", header.Value))}"
            )
        );

    private async Task AddBodyAsync(string mark, HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return;
        }

        await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        var text = await content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (text.Length > 0)
        {
            lines.Add($"{mark} {Redaction.Text(text)}");
        }
    }
}
