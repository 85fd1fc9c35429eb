using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpenApi.Tour;

/// <summary>A storage that takes whatever is put into it, as the one that signed upload URLs lead to.</summary>
internal sealed class StorageServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private long taken;

    private StorageServer(WebApplication application) => this.application = application;

    /// <summary>How many bytes were put.</summary>
    public long Taken => Interlocked.Read(ref taken);

    /// <summary>Where to put them.</summary>
    public string Url => application.Urls.First();

    /// <summary>Starts it on a free port of this machine.</summary>
    public static async Task<StorageServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new StorageServer(builder.Build());
        server.application.MapPut("/{**path}", server.TakeAsync);
        await server.application.StartAsync(cancellationToken).ConfigureAwait(false);
        return server;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var buffer = new byte[81_920];
        int read;
        while (
            (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false)) > 0
        )
        {
            Interlocked.Add(ref taken, read);
        }

        return Results.Ok();
    }
}
