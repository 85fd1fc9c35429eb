using System.Reflection;
using System.Runtime.CompilerServices;

namespace OpenApi.Extensions.Tests.Secrets;

/// <summary>
/// Keys, signatures, tokens and signed URLs are nowhere but on the wire: not in a log, a trace, a metric, an exception or a printed object, whatever the
/// service does, and even if it repeats them in its own texts.
/// </summary>
public sealed class AllFlowsTests
{
    private static readonly Func<ServiceFlows>[] Packages =
    [
        () => new AiToEarnFlows(),
        () => new TimPushFlows(),
        () => new TikTokFlows(),
    ];

    [Fact]
    public async Task No_flow_of_any_package_tells_a_secret_whatever_the_service_does()
    {
        using var told = new Overheard();
        var secrets = new List<string>();
        foreach (var make in Packages)
        {
            await using var package = make();
            await package.StartAsync(told);
            foreach (var circumstance in package.Circumstances)
            {
                await circumstance.Begin();
                foreach (var flow in package.Flows)
                {
                    await HearAsync(flow, circumstance, told);
                }
            }

            package.Holders.ToList().ForEach(told.Hear);
            package.ServiceSawSecrets.Should().BeTrue("otherwise nothing was at stake at {0}", package.GetType().Name);
            secrets.AddRange(package.Secrets);
        }

        told.Texts.Should().HaveCountGreaterThan(2_000, "otherwise nobody listened");
        secrets.Should().OnlyContain(secret => secret.Length > 8);
        told.Texts.Where(text => secrets.Any(text.Contains)).Should().BeEmpty();
    }

    [Fact]
    public void The_flows_are_all_that_the_packages_offer()
    {
        foreach (var make in Packages)
        {
            var package = make();

            package.Flows.Select(flow => flow.Name).Distinct().Should().BeEquivalentTo(Offered(package.Package));
        }
    }

    private static async Task HearAsync(Flow flow, Circumstance circumstance, Overheard told)
    {
        try
        {
            foreach (var result in await flow.Run())
            {
                told.Hear(result);
            }
        }
        catch (Exception failure) when (!circumstance.Succeeds)
        {
            told.Hear(failure);
            told.Hear(failure.Message);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{flow.Name} failed, although: {circumstance.Name}.", failure);
        }
    }

    /// <summary>Every public method that is awaited: those are the ones that go over the network.</summary>
    private static IEnumerable<string> Offered(Assembly package) =>
        package
            .GetExportedTypes()
            .Where(type => !type.IsInterface)
            .SelectMany(type =>
                type.GetMethods(
                    BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly
                )
            )
            .Where(method =>
                IsAwaited(method.ReturnType)
                && !method.IsSpecialName
                && !method.IsDefined(typeof(CompilerGeneratedAttribute))
                && method.Name != nameof(IAsyncDisposable.DisposeAsync)
            )
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Distinct();

    private static bool IsAwaited(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (
            type.IsGenericType
            && (
                type.GetGenericTypeDefinition() == typeof(ValueTask<>)
                || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
            )
        );
}
