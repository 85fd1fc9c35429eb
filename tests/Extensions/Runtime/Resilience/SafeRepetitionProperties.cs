using CsCheck;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Requests;
using OpenApi.Runtime.Resilience;

namespace OpenApi.Extensions.Tests.Runtime.Resilience;

/// <summary>Verbs × sequences of faults × marks, through the whole pipeline.</summary>
public sealed class SafeRepetitionProperties
{
    private static readonly Gen<string> Verbs = Gen.OneOf(
        "GET",
        "HEAD",
        "OPTIONS",
        "PUT",
        "DELETE",
        "POST",
        "PATCH",
        "TRACE",
        "BREW"
    );

    private static readonly Gen<Fault[]> Faults = Gen.OneOf([.. Fault.All]).Array[1, 6];

    [Fact]
    public Task Calls_that_are_not_idempotent_are_never_repeated_on_unknown_outcomes() =>
        Gen.Select(Gen.OneOf("POST", "PATCH", "BREW"), Faults)
            .SampleAsync(
                async (verb, faults) =>
                {
                    var met = await RunAsync(verb, faults, mark: null);

                    met.Count(fault => fault.MayHaveActed).Should().BeLessThanOrEqualTo(1);
                    met.SkipLast(1).Should().NotContain(fault => fault.MayHaveActed);
                },
                iter: 2_000
            );

    [Fact]
    public Task A_mark_against_repetition_holds_for_every_verb() =>
        Gen.Select(Verbs, Faults)
            .SampleAsync(
                async (verb, faults) =>
                    (await RunAsync(verb, faults, RepeatableRequest.No))
                        .Count(fault => fault.MayHaveActed)
                        .Should()
                        .BeLessThanOrEqualTo(1),
                iter: 2_000
            );

    [Fact]
    public Task Idempotent_and_marked_calls_get_through_whatever_passes() =>
        Gen.Select(Verbs, Faults)
            .SampleAsync(
                async (verb, faults) =>
                {
                    var passing = faults
                        .Where(fault => fault != Fault.BadRequest && fault != Fault.None)
                        .Take(3)
                        .ToArray();
                    var isIdempotent = RepeatableRequest.ByMethod(new HttpMethod(verb)) == RepeatableRequest.Yes;

                    var met = await RunAsync(verb, passing, isIdempotent ? null : RepeatableRequest.Yes);

                    met.Should().HaveCount(passing.Length + 1).And.EndWith(Fault.None);
                },
                iter: 2_000
            );

    [Fact]
    public Task No_call_is_sent_more_often_than_allowed() =>
        Gen.Select(Verbs, Faults)
            .SampleAsync(
                async (verb, faults) =>
                    (await RunAsync(verb, faults, RepeatableRequest.Yes)).Should().HaveCountLessThanOrEqualTo(4),
                iter: 2_000
            );

    /// <summary>The faults a call met, in order; after the given ones everything succeeds.</summary>
    private static async Task<List<Fault>> RunAsync(string verb, Fault[] faults, RepeatableRequest? mark)
    {
        var met = new List<Fault>();
        var time = new VirtualTime();
        var handler = new ScriptedHandler(
            (number, _, cancellation) =>
            {
                var fault = number <= faults.Length ? faults[number - 1] : Fault.None;
                met.Add(fault);
                return fault.Happen().WaitAsync(cancellation);
            }
        );
        var resilience = new ResilienceOptions
        {
            AttemptTimeout = TimeSpan.FromSeconds(10),
            TotalTimeout = TimeSpan.FromMinutes(10),
        };
        using var client = Acme.Client(handler, time, resilience);
        using var request = new HttpRequestMessage(new HttpMethod(verb), "https://api.acme.test/things");
        if (verb is "POST" or "PUT" or "PATCH")
        {
            request.Content = new StringContent("{}");
        }

        if (mark is not null)
        {
            request.Set(mark);
        }

        await time.RunAsync(SettleAsync(client.SendAsync(request)), TimeSpan.FromMinutes(2));
        return met;
    }

    private static async Task<Exception?> SettleAsync(Task call)
    {
        try
        {
            await call;
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}
