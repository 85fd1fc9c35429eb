using AiToEarn.Configuration;
using AiToEarn.Errors;
using AiToEarn.Tests.Stubs;

namespace AiToEarn.Tests.Pipeline;

/// <summary>Which failures are followed by another try, beyond what the HTTP method allows.</summary>
[Collection(AiToEarnStubs.Name)]
public sealed class RepetitionTests(AiToEarnStub stub)
{
    private const string Complete = "VolcengineAssetsController_completeVisualValidation";
    private const string Pending = "volcengineLivenessVerificationPending12329";

    [Fact]
    public async Task A_real_person_check_without_an_outcome_yet_is_asked_about_again()
    {
        var scope = stub.Server.OpenScope();
        scope.For(Complete).Sequence(Pending, Pending, "success");

        var answer = await CompleteAsync(AiToEarnStub.Client(scope, Quick));

        answer.Should().NotBeNull();
        scope.Journal.Count.Should().Be(3);
    }

    [Fact]
    public async Task A_check_that_stays_without_an_outcome_surfaces_typed()
    {
        var scope = stub.Server.OpenScope();
        scope.For(Complete).Answer(Pending);

        var complete = () => CompleteAsync(AiToEarnStub.Client(scope, Quick));

        (await complete.Should().ThrowAsync<AiToEarnException>())
            .Which.ErrorCode.Should()
            .Be(AiToEarnErrorCode.VolcengineLivenessVerificationPending);
        scope.Journal.Count.Should().Be(4);
    }

    private static async Task<object?> CompleteAsync(AiToEarnClient client) =>
        await client.Api.Ai.Volcengine.Assets.VisualValidationSessions["token"].Complete.PostAsync();

    private static void Quick(AiToEarnOptions options)
    {
        options.Resilience.MaximumAttempts = 4;
        options.Resilience.BaseDelay = TimeSpan.FromMilliseconds(1);
    }
}
