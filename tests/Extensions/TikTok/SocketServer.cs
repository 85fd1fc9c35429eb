using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>A server on a free port of this machine that answers as a test says and remembers what it was asked.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SocketServer(WebApplication app) => _app = app;

    public Uri Url { get; private set; } = null!;

    public ConcurrentQueue<Call> Calls { get; } = new();

    public static async Task<SocketServer> StartAsync(Func<Call, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        var server = new SocketServer(app);
        app.Run(async context =>
        {
            var call = await Call.ReadAsync(context.Request);
            server.Calls.Enqueue(call);
            await answer(call, context);
        });
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Url = new Uri(addresses.Addresses.Single());
        return server;
    }

    /// <summary>A server that answers each path with JSON; an unknown path is answered like TikTok's gateway does.</summary>
    public static Task<SocketServer> StartAsync(Func<Call, (int Status, string Json)?> answer) =>
        StartAsync(
            async (call, context) =>
            {
                if (answer(call) is not var (status, json))
                {
                    context.Response.StatusCode = 404;
                    context.Response.ContentType = "text/plain";
                    await context.Response.WriteAsync("Unsupported path(Janus)");
                    return;
                }

                context.Response.StatusCode = status;
                context.Response.ContentType = "application/json; charset=utf-8";
                await context.Response.WriteAsync(json);
            }
        );

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>A request as it arrived.</summary>
    internal sealed record Call(
        string Method,
        string Path,
        string Query,
        IReadOnlyDictionary<string, string> Headers,
        string Body
    )
    {
        public string? Header(string name) => Headers.GetValueOrDefault(name);

        public Dictionary<string, string> Form =>
            Microsoft
                .AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Body)
                .ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

        /// <summary>Bodies of uploads are left for the test to read.</summary>
        public static async Task<Call> ReadAsync(HttpRequest request)
        {
            var body = "";
            if (request.Method != "PUT")
            {
                using var reader = new StreamReader(request.Body, Encoding.UTF8);
                body = await reader.ReadToEndAsync();
            }

            return new Call(
                request.Method,
                request.Path.Value ?? "",
                request.QueryString.Value ?? "",
                request.Headers.ToDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                ),
                body
            );
        }
    }
}
