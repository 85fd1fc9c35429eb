using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Hosting;

/// <summary>Answers over real sockets, on ASP.NET Core's own server.</summary>
internal sealed class SocketHost : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>The server takes "no limit" for a limit that has passed, so that a long one stands for none.</summary>
    private static readonly TimeSpan LongestHead = TimeSpan.FromHours(1);

    private readonly WebApplication application;

    private SocketHost(WebApplication application, Uri url)
    {
        this.application = application;
        Url = url;
    }

    /// <summary>The address that it listens on.</summary>
    public Uri Url { get; }

    /// <exception cref="IOException">The address is taken or not of this machine.</exception>
    public static async Task<SocketHost> StartAsync(
        StubEngine engine,
        ContractServerOptions options,
        CancellationToken cancellationToken
    )
    {
        var address = await AddressOfAsync(options.Host, cancellationToken).ConfigureAwait(false);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Grace);
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Listen(address, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxBodyBytes;

            // Slow clients are what a stub is for; they cost a connection each and nothing else.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.RequestHeadersTimeout = LongestHead;
        });
        var application = builder.Build();
        application.Run(context => HandleAsync(engine, context));
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var addresses = application
            .Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>();
        return new SocketHost(application, new Uri(addresses.Addresses.First()));
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync().ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The server itself would listen to the whole network for a name that it does not know.</summary>
    private static async Task<IPAddress> AddressOfAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
            return addresses.OrderByDescending(address => address.AddressFamily == AddressFamily.InterNetwork).First();
        }
        catch (SocketException unknown)
        {
            throw new IOException(
                $"'{host}' is no address of this machine; use 127.0.0.1, or 0.0.0.0 for all.",
                unknown
            );
        }
    }

    private static async Task HandleAsync(StubEngine engine, HttpContext context)
    {
        try
        {
            var answer = engine.Answer(await ReadAsync(context).ConfigureAwait(false));
            await DeliverAsync(engine, context, answer).ConfigureAwait(false);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException refused)
        {
            // A body beyond the bound, or one that breaks HTTP: the server knows the status.
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The caller went away, or the server stops; there is nobody left to answer.
            context.Abort();
        }
    }

    private static async Task<CallRequest> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);

        // The raw target keeps %2F apart from a slash, which the decoded path does not.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var (path, query) = RequestTarget.Split(target);
        return new CallRequest(
            context.Request.Method,
            context.Request.Host.Value ?? "",
            path,
            query,
            new HeaderFields([
                .. context.Request.Headers.SelectMany(field =>
                    field.Value.Select(value => new KeyValuePair<string, string>(field.Key, value ?? ""))
                ),
            ]),
            body.GetBuffer().AsMemory(0, (int)body.Length)
        );
    }

    private static async Task DeliverAsync(StubEngine engine, HttpContext context, StubAnswer answer)
    {
        var (delivery, stop) = (answer.Delivery, context.RequestAborted);
        if (delivery.Delay > TimeSpan.Zero)
        {
            await Task.Delay(delivery.Delay, engine.Time, stop).ConfigureAwait(false);
        }

        if (delivery.Reset)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers.Lines)
        {
            response.Headers.Append(name, value);
        }

        if (HttpMethods.IsHead(context.Request.Method) || answer.Body.IsEmpty)
        {
            return;
        }

        response.ContentLength = answer.Body.Length;
        await PacedBody.WriteAsync(response.Body, answer.Body, delivery, engine.Time, stop).ConfigureAwait(false);
    }
}
