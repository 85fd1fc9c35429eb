using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace OpenApi.Extensions.Tests.Runtime.Processes;

/// <summary>Issues tokens to other processes over a socket, and takes each refresh token once.</summary>
public sealed class RefreshServer : IAsyncDisposable
{
    public const int LifeSeconds = 3_600;

    private readonly Lock _gate = new();
    private readonly WebApplication _application;
    private string _valid = "";

    private RefreshServer(WebApplication application) => _application = application;

    /// <summary>Access tokens in the order they were issued; "refused" for a refresh token that was used before.</summary>
    public ConcurrentQueue<string> Answers { get; } = new();

    public string Url => _application.Urls.Single() + "/refresh";

    public static async Task<RefreshServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new RefreshServer(builder.Build());
        server._application.MapPost("/refresh", server.RefreshAsync);
        await server._application.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private async Task RefreshAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var used = await reader.ReadToEndAsync(context.RequestAborted);
        string? answer = null;
        lock (_gate)
        {
            if (used == _valid)
            {
                var number = (Answers.Count + 1).ToString(CultureInfo.InvariantCulture);
                _valid = $"refresh-{number}";
                answer = $"access-{number} {_valid} {LifeSeconds}";
            }

            Answers.Enqueue(answer?.Split(' ')[0] ?? "refused");
        }

        context.Response.StatusCode = answer is null ? 400 : 200;
        await context.Response.WriteAsync(answer ?? "", context.RequestAborted);
    }
}
