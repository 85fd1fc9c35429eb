using System.Globalization;
using AiToEarn;
using AiToEarn.Configuration;
using AiToEarn.Errors;
using OpenApi.Contract.Description;
using OpenApi.Contract.Suites;
using OpenApi.Runtime.Pipeline;
using TikTok;
using TikTok.Configuration;
using TikTok.Errors;
using TimPush;
using TimPush.Configuration;
using TimPush.Errors;

namespace OpenApi.Contract.Tests.Extensions;

/// <summary>A service as its users have it: the generated client on the whole pipeline of its package.</summary>
/// <param name="Contract">Its document.</param>
/// <param name="Client">Makes the client on a wire. It repeats nothing, so that each case is one answer.</param>
/// <param name="Options">How a suite reads the typed exception.</param>
internal sealed record ExtendedService(
    ServiceContract Contract,
    Func<HttpMessageHandler, object> Client,
    SuiteOptions Options
)
{
    private static readonly Uri Stub = new("https://stub.test");

    private static readonly Dictionary<string, string> TikTokCodes = Specs
        .TikTok.Operations.SelectMany(operation => operation.ErrorCodes)
        .DistinctBy(code => code.Code)
        .ToDictionary(code => code.Name!, code => code.Code, StringComparer.Ordinal);

    public static ExtendedService AiToEarn { get; } =
        new(
            Specs.AiToEarn,
            wire => AiToEarnClientFactory.Create(Once(new AiToEarnOptions { ApiKey = "key" }), primary: wire),
            new SuiteOptions { ErrorCodeOf = failure => NumberOf((failure as AiToEarnException)?.ErrorCode) }
        );

    /// <summary>The package signs every address by itself.</summary>
    public static ExtendedService TimPush { get; } =
        new(
            Specs.TimPush,
            wire => TimPushClientFactory.CreateClient(TimPushClientFactory.Connect(TimPushApp(), primary: wire)),
            new SuiteOptions
            {
                ErrorCodeOf = failure => NumberOf((failure as TimPushException)?.ErrorCode),
                OwnQuery = new HashSet<string> { "sdkappid", "identifier", "usersig", "random", "contenttype" },
            }
        );

    /// <summary>The document gives each code the name that it has in C#.</summary>
    public static ExtendedService TikTok { get; } =
        new(
            Specs.TikTok,
            wire => TikTokClientFactory.Create(Once(new TikTokOptions { AccessToken = "act.token" }), primary: wire),
            new SuiteOptions
            {
                ErrorCodeOf = failure =>
                    failure is TikTokException { ErrorCode: var code }
                        ? TikTokCodes.GetValueOrDefault(code.ToString())
                        : null,
            }
        );

    /// <summary>The suite of the service on a stub.</summary>
    public ClientSuite On(Func<HttpMessageHandler> stub) => new(Contract, stub, Client, Options);

    private static TimPushOptions TimPushApp() =>
        Once(
            new TimPushOptions
            {
                SdkAppId = 1400000000,
                Identifier = "administrator",
                SecretKey = "secret",
            }
        );

    private static TOptions Once<TOptions>(TOptions options)
        where TOptions : ServiceClientOptions
    {
        options.BaseUrl = Stub;
        options.Resilience.MaximumAttempts = 1;
        return options;
    }

    private static string? NumberOf(Enum? code) =>
        code is null
            ? null
            : Convert.ToInt64(code, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
