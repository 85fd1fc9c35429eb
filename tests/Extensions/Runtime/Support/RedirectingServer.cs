using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace OpenApi.Extensions.Tests.Runtime.Support;

/// <summary>A server that sends every caller elsewhere, with the status that the path names.</summary>
public sealed class RedirectingServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private RedirectingServer(WebApplication application) => _application = application;

    public Uri Url => new(_application.Urls.Single());

    public ConcurrentQueue<string> Authorizations { get; } = new();

    public static async Task<RedirectingServer> StartAsync(Uri target)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new RedirectingServer(builder.Build());
        server._application.Map(
            "/{status}",
            context =>
            {
                server.Authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
                var status = (string)context.GetRouteValue("status")!;
                context.Response.StatusCode = int.Parse(status, CultureInfo.InvariantCulture);
                context.Response.Headers.Location = target.AbsoluteUri;
                return Task.CompletedTask;
            }
        );
        await server._application.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
