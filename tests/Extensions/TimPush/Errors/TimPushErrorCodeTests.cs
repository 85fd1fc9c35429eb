using System.Globalization;
using OpenApi.Documents.Nodes;
using OpenApi.Runtime.Errors;
using TimPush.Errors;

namespace OpenApi.Extensions.Tests.TimPush.Errors;

/// <summary>Holds the enum and its table against the document, in both directions.</summary>
public sealed class TimPushErrorCodeTests
{
    // The vendor's pages name these delays; the document has the coarser word for all three.
    private static readonly Dictionary<string, RetryAdvice> Finer = new()
    {
        ["PushTooFrequent"] = RetryAdvice.AfterOneSecond,
        ["RecallTooFrequent"] = RetryAdvice.AfterOneSecond,
        ["UserSigVerifyRateLimited"] = RetryAdvice.AfterOneMinute,
    };

    [Fact]
    public void The_enum_has_exactly_the_codes_of_the_document_under_their_names()
    {
        var members = Enum.GetValues<TimPushErrorCode>()
            .Where(code => code != TimPushErrorCode.Unknown)
            .Select(code => ((long)code, code.ToString()));

        members.Should().BeEquivalentTo(Documented().Select(code => (Number(code), Name(code))).Distinct());
    }

    [Fact]
    public void Meaning_and_advice_of_every_code_are_the_documents()
    {
        foreach (var code in TimPushDocument.Items(TimPushDocument.Root["x-error-codes"]))
        {
            var exception = new TimPushException(Failure(Number(code).ToString(CultureInfo.InvariantCulture)));

            exception.ErrorCode.ToString().Should().Be(Name(code));
            exception.Message.Should().Contain(code["description"]!.AsString!);
            exception.Retry.Should().Be(Advice(code), "of {0}", Name(code));
        }
    }

    [Fact]
    public void An_unknown_code_keeps_its_number_and_text()
    {
        var exception = new TimPushException(Failure("90999") with { Message = "something new" });

        exception.ErrorCode.Should().Be(TimPushErrorCode.Unknown);
        exception.RawCode.Should().Be("90999");
        exception.ServiceMessage.Should().Be("something new");
        exception.Retry.Should().Be(RetryAdvice.Unknown);
        exception.HttpStatus.Should().Be(200);
    }

    [Fact]
    public void A_failure_without_a_code_is_judged_by_its_status()
    {
        var exception = new TimPushException(Failure(null) with { HttpStatus = 502, Kind = FailureKind.Status });

        exception.ErrorCode.Should().Be(TimPushErrorCode.Unknown);
        exception.RawCode.Should().BeNull();
        exception.Retry.Should().Be(RetryAdvice.Backoff);
    }

    [Theory]
    [InlineData("60007", true)]
    [InlineData("60018", true)]
    [InlineData("90024", true)]
    [InlineData("70001", true)]
    [InlineData("60008", false)]
    [InlineData("91000", false)]
    [InlineData("90105", false)]
    public void Only_a_limit_or_a_refused_credential_says_that_nothing_was_done(string code, bool refused) =>
        new TimPushException(Failure(code)).RefusedUnprocessed.Should().Be(refused);

    private static IEnumerable<Node> Documented() =>
        TimPushDocument
            .Operations.Select(operation => operation.Operation)
            .Append(TimPushDocument.Root)
            .SelectMany(node => TimPushDocument.Items(node["x-error-codes"]));

    private static long Number(Node code) => TimPushDocument.Number(code["code"]);

    private static string Name(Node code) => code["name"]!.AsString!;

    private static RetryAdvice Advice(Node code) =>
        (code["retry"]!.AsString, Finer.GetValueOrDefault(Name(code))) switch
        {
            ("backoff", var finer and not RetryAdvice.Unknown) => finer,
            ("backoff", _) => RetryAdvice.Backoff,
            ("never", _) => RetryAdvice.Never,
            ("next-day", _) => RetryAdvice.NextDay,
            ("once-with-new-credential", _) => RetryAdvice.OnceWithNewCredential,
            (var word, _) => throw new InvalidOperationException($"The document has a new word for retry: {word}"),
        };

    private static EnvelopeError Failure(string? code) =>
        new()
        {
            Kind = FailureKind.Code,
            HttpStatus = 200,
            Code = code,
            Method = "POST",
            SafeUrl = "https://console.tim.qq.com/v4/timpush/push",
            Headers = new Dictionary<string, IEnumerable<string>>(),
        };
}
