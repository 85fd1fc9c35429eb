using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpenApi.Contract.Answering;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Documents.Meaning;

namespace OpenApi.Contract.Export;

/// <summary>Writes the mappings of one operation. The lower the priority's number, the earlier WireMock tries a mapping.</summary>
internal static class OperationMappings
{
    private const int PrioritiesPerPath = 10;
    private const int OtherMethods = 1_000_000;

    /// <summary>The mappings of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="idOf">The id of a mapping, by its operation and its name among those of the document.</param>
    /// <param name="rank">The rank of its path.</param>
    public static IEnumerable<ExportedMapping> Of(
        ContractOperation operation,
        Func<ContractOperation, string, Guid> idOf,
        int rank
    )
    {
        var first = 1 + (rank * PrioritiesPerPath);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in operation.Answers)
        {
            foreach (
                var name in new[] { answer.Name, answer.IsSuccess ? null : answer.ErrorCode }
                    .Where(name => !string.IsNullOrEmpty(name))
                    .Distinct()
            )
            {
                if (taken.Add($"{answer.Status} {name} {answer.Media?.Name}"))
                {
                    yield return Mapping(
                        answer,
                        idOf(operation, $"{operation.Address} {answer.Status} {name} {answer.Media?.Name}"),
                        $"{answer.Status} {name}{MediaOf(answer)}",
                        first,
                        PreferExample(name!, answer.Status)
                    );
                }
            }
        }

        foreach (var status in operation.Answers.GroupBy(answer => answer.Status))
        {
            foreach (var answer in status.DistinctBy(answer => answer.Media?.Name))
            {
                var preference = PreferCode(answer.Status);
                var accept = AcceptOf(answer, status);
                yield return Mapping(
                    answer,
                    idOf(operation, $"{operation.Address} code {answer.Status} {answer.Media?.Name}"),
                    $"code {answer.Status}{MediaOf(answer)}",
                    accept is null ? first + 1 : first,
                    preference,
                    accept
                );
            }
        }

        if (AnswerChoice.Default(operation, null) is { } success)
        {
            yield return Mapping(
                success,
                idOf(operation, $"{operation.Address} default"),
                $"{success.Title} (default)",
                first + 2,
                null
            );
        }

        yield return new ExportedMapping(
            idOf(operation, $"{operation.Address} refusal"),
            $"{operation.Id}: the request breaks the document",
            first + 3,
            RequestPattern.Address(operation.Method, operation),
            Refusal(400, "request-violation", "The request breaks the document"),
            null
        );
    }

    /// <summary>The answer to methods that a path does not have.</summary>
    /// <param name="path">The operations of the path.</param>
    /// <param name="id">The mapping's id.</param>
    /// <param name="rank">The rank of the path.</param>
    public static ExportedMapping WrongMethod(IReadOnlyList<ContractOperation> path, Guid id, int rank)
    {
        var response = Refusal(405, "unknown-method", "No such method on this path");
        response["headers"]!["Allow"] = string.Join(
            ", ",
            path.Select(operation => operation.Method).Append("OPTIONS").Distinct()
        );
        return new ExportedMapping(
            id,
            $"{path[0].Template}: other methods",
            OtherMethods + rank,
            RequestPattern.Address("ANY", path[0]),
            response,
            null
        );
    }

    private static ExportedMapping Mapping(
        DocumentedAnswer answer,
        Guid id,
        string title,
        int priority,
        JsonObject? prefer,
        JsonObject? accept = null
    )
    {
        var operation = answer.Operation;
        var request = RequestPattern.WithChecks(RequestPattern.Address(operation.Method, operation), operation);
        var headers = request["headers"] as JsonObject ?? [];
        if (prefer is not null)
        {
            headers["Prefer"] = prefer;
        }

        if (accept is not null)
        {
            headers["Accept"] = accept;
        }

        if (headers.Count > 0)
        {
            request["headers"] = headers;
        }

        return new ExportedMapping(
            id,
            $"{operation.Id}: {title}",
            priority,
            request,
            Response(answer.ToStubAnswer()),
            answer
        );
    }

    /// <summary>The media type, where it is all that tells an answer from another; WireMock.Net saves mappings under their names.</summary>
    private static string MediaOf(DocumentedAnswer answer) =>
        answer
            .Operation.Answers.Select(other => (other.Status, other.Media?.Name))
            .Distinct()
            .Count(other => other.Status == answer.Status) > 1
            ? $" {answer.Media?.Name}"
            : "";

    private static JsonObject Response(StubAnswer answer)
    {
        var response = new JsonObject
        {
            ["status"] = answer.Status,
            ["headers"] = new JsonObject(
                answer.Headers.Lines.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value))
            ),
        };
        if (answer.Body.Length > 0)
        {
            // The text as it stands keeps every digit of its numbers; bytes that are no text travel as base64.
            response[answer.HasText ? "body" : "base64Body"] = answer.HasText
                ? answer.BodyText
                : Convert.ToBase64String(answer.Body.Span);
        }

        return response;
    }

    private static JsonObject Refusal(int status, string kind, string title) =>
        new()
        {
            ["status"] = status,
            ["headers"] = new JsonObject { ["Content-Type"] = "application/problem+json" },
            ["jsonBody"] = new JsonObject
            {
                ["type"] = "urn:openapi-contract:" + kind,
                ["title"] = title,
                ["status"] = status,
            },
        };

    private static JsonObject PreferExample(string name, int status) =>
        new()
        {
            ["and"] = new JsonArray(
                new JsonObject { ["matches"] = $".*\\bexample=\"?{Regex.Escape(name)}\"?(?:[,; ].*)?" },
                new JsonObject
                {
                    ["or"] = new JsonArray(
                        new JsonObject { ["doesNotMatch"] = ".*\\bcode=.*" },
                        new JsonObject { ["matches"] = $".*\\bcode={status}\\b.*" }
                    ),
                }
            ),
        };

    private static JsonObject PreferCode(int status) =>
        new()
        {
            ["and"] = new JsonArray(
                new JsonObject { ["matches"] = $".*\\bcode={status}\\b.*" },
                new JsonObject { ["doesNotMatch"] = ".*\\bexample=.*" }
            ),
        };

    /// <summary>Tells answers of one status apart by the media type that the caller asks for.</summary>
    private static JsonObject? AcceptOf(DocumentedAnswer answer, IEnumerable<DocumentedAnswer> sameStatus) =>
        answer.Media is { } media && sameStatus.First().Media?.Name != media.Name
            ? new JsonObject { ["contains"] = MediaTypeName.Essence(media.Name) }
            : null;
}
