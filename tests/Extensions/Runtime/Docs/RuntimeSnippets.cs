using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Postgres;
using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Requests;
using OpenApi.Runtime.Resilience;
using OpenApi.Runtime.Telemetry;
using OpenApi.Runtime.Waiting;

namespace OpenApi.Extensions.Tests.Runtime.Docs;

/// <summary>The code of <c>docs/runtime.md</c>. Each region is one code block there, word for word.</summary>
internal static class RuntimeSnippets
{
    public static async Task<string> Errors(Func<Task> call)
    {
        var told = "";

        #region errors
        try
        {
            await call();
        }
        catch (ServiceException failure) when (failure.Retry == RetryAdvice.NextDay)
        {
            told = "The allowance is used up for today.";
        }
        catch (ServiceException failure)
        {
            told = $"{failure.RawCode} (HTTP {failure.HttpStatus}), quote {failure.RequestId} to the support";
        }
        #endregion

        return told;
    }

    public static bool Fate(Exception failure)
    {
        #region fate
        var mayRepeat = RequestFates.Of(failure) is RequestFate.NotSent or RequestFate.Refused;
        #endregion
        return mayRepeat;
    }

    public static void Repeatable(HttpRequestMessage request)
    {
        #region repeatable
        request.Set(RepeatableRequest.Within(TimeSpan.FromSeconds(1)));
        #endregion
    }

    public static void FileStore(IServiceCollection services)
    {
        #region file-store
        services.AddFileTokenStore("tokens.json");
        #endregion
    }

    public static void PostgresStore(IServiceCollection services, string connectionString)
    {
        #region postgres-store
        services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        services.AddPostgresTokenStore();
        #endregion
    }

    public static async Task<string> Waiting(
        string id,
        Func<CancellationToken, Task<string>> look,
        CancellationToken cancellationToken
    )
    {
        #region waiting
        var watch = new Watch(TimeProvider.System, TimeSpan.FromMinutes(30), outageLimit: TimeSpan.FromMinutes(5));
        var job = await watch.LookAsync(look, cancellationToken);
        while (job != "finished")
        {
            if (!await watch.PauseAsync(TimeSpan.FromSeconds(5), cancellationToken))
            {
                throw new TimeoutException($"Job {id} was not finished in 30 minutes.", watch.LastFailure);
            }

            job = await watch.LookAsync(look, cancellationToken);
        }
        #endregion

        return job;
    }

    public static ServicePipeline Own(ServiceTelemetry telemetry, TokenSource tokens, QuotaOptions quotas)
    {
        #region own
        var pipeline = new ServicePipeline
        {
            Telemetry = telemetry,
            Errors = new ErrorEnvelopeOptions
            {
                Envelopes = [new ErrorEnvelope("/error/code") { Success = "ok", Message = "/error/message" }],
                CreateException = error => new AcmeException(error),
            },
            Credential = (new BearerCredential(tokens), new CredentialHosts(new Uri("https://api.acme.test"))),
            Quotas = new QuotaPolicy([new QuotaRule("all calls", _ => true, [QuotaLimit.PerMinute(600)])], quotas),
        };
        var http = pipeline.CreateHttpClient();
        var adapter = AdapterFactory.Create(http);
        #endregion
        adapter.Dispose();
        return pipeline;
    }
}
