using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenApi.Runtime.Credentials;
using TikTok;
using TikTok.Configuration;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>A pair of tokens that TikTok has just given out must reach the store, also while the process stops.</summary>
public sealed class RenewalTests : IAsyncLifetime
{
    private const string Key = "tiktok/aw1key/ada";

    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _mayAnswer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MemoryTokenStore _store = new();
    private SocketServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SocketServer.StartAsync(AnswerAsync);
        await _store.WriteAsync(
            Key,
            new TokenSet
            {
                AccessToken = "act.old",
                RefreshToken = "rft.old",
                IssuedAt = DateTimeOffset.UtcNow.AddHours(-3),
                ExpiresAt = DateTimeOffset.UtcNow.AddHours(-1),
            }
        );
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task An_application_that_stops_keeps_the_tokens_that_are_being_renewed()
    {
        using var host = Start(out var account);
        await host.StartAsync();
        var call = account.Login.TokensOf("ada").GetAsync().AsTask();
        await _asked.Task;

        var stopping = host.StopAsync();
        stopping.IsCompleted.Should().BeFalse();
        _mayAnswer.SetResult();
        await stopping;

        (await _store.ReadAsync(Key))!.RefreshToken.Should().Be("rft.new");
        (await call).AccessToken.Should().Be("act.new");
    }

    [Fact]
    public async Task A_script_that_disposes_its_account_keeps_them_too()
    {
        var account = TikTokClientFactory.CreateAccount(Options(new TikTokOptions()), new() { Tokens = _store });
        var call = account.Login.TokensOf("ada").GetAsync().AsTask();
        await _asked.Task;

        var disposing = account.DisposeAsync().AsTask();
        disposing.IsCompleted.Should().BeFalse();
        _mayAnswer.SetResult();
        await disposing;

        (await _store.ReadAsync(Key))!.RefreshToken.Should().Be("rft.new");
        (await call).AccessToken.Should().Be("act.new");
    }

    [Fact]
    public async Task Renewals_are_counted()
    {
        var counted = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument is { Meter.Name: "TikTok.Extensions", Name: "openapi.client.credential.renewals" })
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, _, _) => counted.Enqueue(instrument.Name));
        listener.Start();
        _mayAnswer.SetResult();
        await using var account = TikTokClientFactory.CreateAccount(
            Options(new TikTokOptions()),
            new() { Tokens = _store }
        );

        await account.Login.TokensOf("ada").GetAsync();

        counted.Should().NotBeEmpty();
    }

    private IHost Start(out TikTokAccount account)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<ITokenStore>(_store);
        builder.Services.AddTikTok(options => Options(options));
        var host = builder.Build();
        account = host.Services.GetRequiredService<TikTokAccount>();
        return host;
    }

    private TikTokOptions Options(TikTokOptions options)
    {
        options.BaseUrl = _server.Url;
        options.ClientKey = "aw1key";
        options.ClientSecret = "app-secret";
        options.OpenId = "ada";
        return options;
    }

    private async Task AnswerAsync(SocketServer.Call call, HttpContext context)
    {
        _asked.TrySetResult();
        await _mayAnswer.Task;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(
            """{"access_token":"act.new","expires_in":7200,"open_id":"ada","refresh_expires_in":15552000,"refresh_token":"rft.new","scope":"video.upload","token_type":"Bearer"}"""
        );
    }
}
