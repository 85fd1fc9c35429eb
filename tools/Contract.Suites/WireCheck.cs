using OpenApi.Contract.Requests;
using OpenApi.Documents.Meaning;

namespace OpenApi.Contract.Suites;

/// <summary>Proves an answer on the wire, without the typed client.</summary>
internal static class WireCheck
{
    public static async Task RunAsync(SuiteCase suiteCase, WireTap tap, CancellationToken cancellationToken)
    {
        var answer = suiteCase.Answer!;
        using var client = new HttpMessageInvoker(tap, disposeHandler: false);
        using var message = suiteCase.Request.ToMessage(WireTap.AnyHost);
        message.Headers.TryAddWithoutValidation("Accept", answer.Media?.Name ?? "*/*");
        using var response = await client.SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (tap.Status != answer.Status)
        {
            throw new ContractSuiteException(suiteCase, $"expected status {answer.Status}, got {tap.Status}");
        }

        if (!tap.Received.AsSpan().SequenceEqual(answer.Body.Span) && !JsonBytes.AreEqual(tap.Received, answer.Body))
        {
            throw new ContractSuiteException(suiteCase, "the body that came back is not the documented one");
        }

        var type = response.Content.Headers.ContentType?.MediaType;
        if (answer.Media is { } media && type is not null && !MediaTypeName.Matches(media.Name, type))
        {
            throw new ContractSuiteException(suiteCase, $"expected the media type {media.Name}, got {type}");
        }
    }
}
