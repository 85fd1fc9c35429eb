using Microsoft.Extensions.Hosting;

namespace TikTok.Login;

/// <summary>Lets an application that stops keep the tokens that are just being renewed.</summary>
/// <param name="login">Gives the login, once it is needed.</param>
internal sealed class RenewalsOnStop(Func<TikTokLogin> login) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => login().FinishRenewalsAsync(cancellationToken);
}
