using System.Text.Json.Nodes;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Scripting;

namespace OpenApi.Extensions.Tests.TimPush.Flows;

/// <summary>Answers in which the last account of the request failed and the others did not.</summary>
internal static class AccountErrors
{
    /// <param name="requested">The request's list: of accounts, or of objects with <c>To_Account</c>.</param>
    /// <param name="answered">The answer's list of what was read; null for changes.</param>
    /// <param name="member">What is read of each account.</param>
    /// <param name="value">Its value.</param>
    public static Func<StubCall, StubAnswer> FailLast(
        string requested,
        string? answered = null,
        string member = "",
        JsonNode? value = null
    ) =>
        call =>
        {
            var accounts = JsonNode.Parse(call.Request.Body.Span)![requested]!
                .AsArray()
                .Select(entry =>
                    entry is JsonObject ? entry["To_Account"]!.GetValue<string>() : entry!.GetValue<string>()
                )
                .ToList();
            var answer = new JsonObject
            {
                ["ActionStatus"] = "OK",
                ["ErrorCode"] = 0,
                ["ErrorInfo"] = "",
                ["ErrorList"] = new JsonArray(new JsonObject { ["To_Account"] = accounts[^1], ["ErrorCode"] = 70107 }),
            };
            if (answered is not null)
            {
                answer[answered] = new JsonArray([
                    .. accounts
                        .SkipLast(1)
                        .Select(account => new JsonObject { ["To_Account"] = account, [member] = value?.DeepClone() }),
                ]);
            }

            return StubAnswer.Json(200, answer);
        };
}
