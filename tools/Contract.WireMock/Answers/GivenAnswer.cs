using OpenApi.Contract.Exchange;
using WireMock;
using WireMock.Types;
using WireMock.Util;

namespace OpenApi.Contract.WireMock.Answers;

/// <summary>
/// An answer as WireMock.Net sends it. WireMock.Net lays the status and the headers that a mapping shows over those of its
/// callback's answer; this one is final and takes neither.
/// </summary>
internal sealed class GivenAnswer : ResponseMessage, IResponseMessage
{
    /// <param name="answer">The answer.</param>
    /// <param name="hasBody">Whether its body is sent, which no answer to <c>HEAD</c> has.</param>
    public GivenAnswer(StubAnswer answer, bool hasBody = true)
    {
        StatusCode = answer.Status;
        Headers = answer
            .Headers.Lines.GroupBy(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                field => field.Key,
                field => new WireMockList<string>(field),
                StringComparer.OrdinalIgnoreCase
            );
        BodyData = hasBody && !answer.Body.IsEmpty ? BodyOf(answer) : null;
    }

    object? IResponseMessage.StatusCode
    {
        get => StatusCode;
        set { }
    }

    IDictionary<string, WireMockList<string>>? IResponseMessage.Headers
    {
        get => Headers;
        set { }
    }

    /// <summary>A text where it is one, which is what people want to see in a log; the bytes are the same.</summary>
    private static BodyData BodyOf(StubAnswer answer) =>
        answer.HasText
            ? new BodyData { DetectedBodyType = BodyType.String, BodyAsString = answer.BodyText }
            : new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = answer.Body.ToArray() };
}
