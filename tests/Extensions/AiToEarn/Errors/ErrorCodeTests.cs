using AiToEarn.Errors;
using OpenApi.Runtime.Errors;

namespace AiToEarn.Tests.Errors;

public sealed class ErrorCodeTests
{
    [Fact]
    public void The_enum_and_the_document_know_the_same_codes_by_the_same_names()
    {
        var documented = AiToEarnDocument
            .ErrorCodes()
            .Select(code => (code.GetProperty("code").GetInt32(), code.GetProperty("name").GetString()!))
            .Distinct();
        var known = Enum.GetValues<AiToEarnErrorCode>()
            .Where(code => code is not AiToEarnErrorCode.Unknown)
            .Select(code => ((int)code, code.ToString()));

        known.Should().BeEquivalentTo(documented);
    }

    [Fact]
    public void Meaning_and_advice_of_each_code_are_the_documents()
    {
        foreach (var code in AiToEarnDocument.Root.GetProperty("x-error-codes").EnumerateArray())
        {
            var meaning = ErrorMeaning.Of((AiToEarnErrorCode)code.GetProperty("code").GetInt32());

            meaning.Text.TrimEnd('.').Should().Be(code.GetProperty("description").GetString()!.TrimEnd('.'));
            meaning.Retry.Should().Be(Advice(code.TryGetProperty("retry", out var retry) ? retry.GetString() : null));
        }
    }

    private static RetryAdvice Advice(string? retry) =>
        retry switch
        {
            null => RetryAdvice.Unknown,
            "never" => RetryAdvice.Never,
            "backoff" => RetryAdvice.Backoff,
            _ => throw new ArgumentOutOfRangeException(nameof(retry), retry, "The document uses a new advice."),
        };
}
