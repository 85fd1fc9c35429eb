using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AiToEarn.Tests.Stubs;

/// <summary>What came to the storage.</summary>
internal sealed record StorageCall(
    string Method,
    string Path,
    string? ContentType,
    long? ContentLength,
    string Headers,
    string Sha256
);

/// <summary>A storage on sockets that takes what is put, answers as it is told, and serves files to be fetched.</summary>
internal sealed class StorageStub : IAsyncDisposable
{
    private readonly ConcurrentQueue<int> _answers = new();
    private readonly WebApplication _application;

    private StorageStub(WebApplication application) => _application = application;

    public ConcurrentQueue<StorageCall> Calls { get; } = new();

    public ConcurrentDictionary<string, (byte[] Content, bool TellLength)> Files { get; } = new();

    public Uri Url =>
        new(
            _application
                .Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single()
        );

    public static async Task<StorageStub> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, 0);
                kestrel.Limits.MaxRequestBodySize = null;
            });
        var stub = new StorageStub(builder.Build());
        stub._application.Run(stub.AnswerAsync);
        await stub._application.StartAsync();
        return stub;
    }

    /// <summary>What the next uploads are answered with, one each; 200 after that.</summary>
    public void AnswerNext(params int[] statuses)
    {
        foreach (var status in statuses)
        {
            _answers.Enqueue(status);
        }
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var hash = Convert.ToHexString(await SHA256.HashDataAsync(context.Request.Body));
        Calls.Enqueue(
            new StorageCall(
                context.Request.Method,
                context.Request.Path + context.Request.QueryString,
                context.Request.ContentType,
                context.Request.ContentLength,
                string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}")),
                hash
            )
        );
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await ServeAsync(context);
            return;
        }
        context.Response.StatusCode = _answers.TryDequeue(out var status) ? status : 200;
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (!Files.TryGetValue(context.Request.Path, out var file))
        {
            context.Response.StatusCode = 404;
            return;
        }
        if (file.TellLength)
        {
            context.Response.ContentLength = file.Content.Length;
        }
        await context.Response.Body.WriteAsync(file.Content);
    }
}
