using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace OpenApi.Extensions.Tests.Runtime.Telemetry;

/// <summary>A server whose answers repeat the caller's secrets in every place where a server can.</summary>
public sealed class LeakyServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    public LeakyServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _application = builder.Build();
        _application.Run(AnswerAsync);
        _application.StartAsync().GetAwaiter().GetResult();
    }

    public static IReadOnlyList<string> Paths { get; } =
    ["/ok", "/code", "/retry", "/refused", "/page", "/status", "/redirect", "/reset", "/malformed"];

    public ConcurrentQueue<string> Seen { get; } = new();

    public Uri Url => new(_application.Urls.Single());

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Seen.Enqueue(context.Request.GetDisplayUrl());
        var response = context.Response;
        var (status, type, body) = context.Request.Path.Value switch
        {
            "/ok" => (200, "application/json", """{"error":{"code":"ok"},"data":{"access_token":"planted"}}"""),
            "/code" => (200, "application/json", Failure("invalid_params")),
            "/retry" => (200, "application/json", Failure("internal_error")),
            "/refused" => (401, "application/json", Failure("token_invalid")),
            "/page" => (502, "text/html", "<html>usersig=planted</html>"),
            "/status" => (500, "application/json", ""),
            "/redirect" => (302, "text/plain", ""),
            "/malformed" => (200, "application/json", "{\"access_token\":\"planted"),
            _ => (0, "", ""),
        };
        if (status == 0)
        {
            context.Abort();
            return;
        }

        response.StatusCode = status;
        response.ContentType = type;
        response.Headers.SetCookie = "session=planted";
        response.Headers.Location = status == 302 ? "https://elsewhere.test/?upload_token=planted" : default;
        await response.WriteAsync(body);
    }

    private static string Failure(string code) =>
        $$$"""
            {"error":{"code":"{{{code}}}","message":"bad usersig=planted-signature, Authorization: Bearer act.1-planted-access","log_id":"l"}}
            """;
}
