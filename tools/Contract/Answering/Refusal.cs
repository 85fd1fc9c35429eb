using System.Collections.Immutable;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Validation;

namespace OpenApi.Contract.Answering;

/// <summary>The problem documents of calls that the stub answers with no answer of the document.</summary>
internal static class Refusal
{
    /// <summary>The refusal that the operation documents for such a request; null where it has none with an example.</summary>
    public static StubAnswer? Documented(ContractOperation operation, ImmutableArray<Violation> violations) =>
        StatusesFor(violations)
            .SelectMany(status =>
                operation.Answers.Where(answer =>
                    answer is { IsSuccess: false, Origin: AnswerOrigin.Example } && answer.Status == status
                )
            )
            .FirstOrDefault()
            ?.ToStubAnswer();

    /// <summary>The statuses that services answer with, the most telling first (RFC 9110, sections 15.5.2, 15.5.16, 15.5.21).</summary>
    private static int[] StatusesFor(ImmutableArray<Violation> violations) =>
        violations.Any(violation => violation.Place == ViolationPlace.Security) ? [401]
        : violations.Any(violation => violation.Place == ViolationPlace.ContentType) ? [415, 400]
        : violations.Any(violation => violation.Keyword == "syntax") ? [400, 422]
        : [422, 400];

    public static StubAnswer OfViolations(CallRequest request, ImmutableArray<Violation> violations) =>
        Problem.Of(
            400,
            "request-violation",
            "The request breaks the document",
            violations.Length == 1
                ? violations[0].Message
                : $"{violations.Length} violations; the first: {violations[0].Message}",
            request,
            violations
        );

    /// <summary>No answer is in a media type that the caller takes, or none is the one that the caller prefers.</summary>
    public static StubAnswer OfChoice(ContractOperation operation, Preference preference, CallRequest request) =>
        preference.IsNone
            ? Problem.Of(
                406,
                "not-acceptable",
                "No documented answer is acceptable",
                $"'{operation.Id}' answers in none of the media types of 'Accept: {request.Headers["Accept"]}'.",
                request,
                []
            )
            : Problem.Of(
                400,
                "no-such-answer",
                "The document has no such answer",
                $"'{operation.Id}' documents no answer for 'Prefer: {preference}'. It documents: "
                    + string.Join(", ", operation.Answers.Select(answer => answer.Title))
                    + ".",
                request,
                []
            );

    public static StubAnswer OfScope(string name, CallRequest request) =>
        Problem.Of(
            404,
            "unknown-scope",
            "No such scope",
            $"There is no scope '{name}', or its test has ended.",
            request,
            []
        );

    public static StubAnswer OfPath(CallRequest request) =>
        Problem.Of(
            404,
            "unknown-path",
            "No such path",
            $"No document has a path for {request.Path}. A slash at the end counts.",
            request,
            []
        );

    /// <param name="allow">The methods of the path, as the header lists them.</param>
    /// <param name="request">The call.</param>
    public static StubAnswer OfMethod(string allow, CallRequest request) =>
        Problem
            .Of(
                405,
                "unknown-method",
                "No such method on this path",
                $"{request.Path} has {allow}, not {request.Method}.",
                request,
                []
            )
            .WithHeader("Allow", allow);
}
