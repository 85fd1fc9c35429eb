using System.Globalization;
using Medallion.Threading;
using Npgsql;
using OpenApi.Extensions.TokenProcess;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Postgres;

// One of several processes that share a token: TokenProcess (file PATH | postgres CONNECTION) REFRESH_URL
// It obeys its standard input, one order a line, and answers each with a line:
//   get MS         the access token at the instant MS (Unix milliseconds)
//   die MS         the same, but the process kills itself once the new token is stored and before anybody can use it
//   die-early MS   the same, but it kills itself once the service has answered and before the new token is stored
//   write MS       writes numbered tokens for ever, and tells each number once its token is stored
if (args is not [var kind, var place, var url])
{
    await Console.Error.WriteLineAsync("usage: TokenProcess (file PATH | postgres CONNECTION) REFRESH_URL");
    return 2;
}

using var http = new HttpClient();
await using var database = kind == "postgres" ? NpgsqlDataSource.Create(place) : null;
var (inner, locks) = Open();
var clock = new OrderedTime();
var store = new MortalStore(inner);
var options = new TokenSourceOptions
{
    RenewalLease = TimeSpan.FromSeconds(2),
    RaceRecovery = TimeSpan.FromMilliseconds(200),
};
var source = new TokenSource(
    "shared",
    store,
    new RefreshCall(http, new Uri(url), clock).RunAsync,
    locks,
    options,
    clock
);

while (await Console.In.ReadLineAsync() is { } line)
{
    var order = line.Split(' ');
    clock.Now = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(order[1], CultureInfo.InvariantCulture));
    store.DiesAfterWrite = order[0] == "die";
    store.DiesBeforeWrite = order[0] == "die-early";
    if (order[0] == "write")
    {
        await WriteLoop.RunAsync(inner);
    }

    try
    {
        await Console.Out.WriteLineAsync((await source.GetAsync()).AccessToken);
    }
    catch (Exception failure) when (failure is LoginRequiredException or TokenStoreException or HttpRequestException)
    {
        await Console.Out.WriteLineAsync($"error {failure.GetType().Name}: {failure.Message}");
    }
}

return 0;

(ITokenStore Store, IDistributedLockProvider? Locks) Open()
{
    if (database is not null)
    {
        return (new PostgresTokenStore(database), null);
    }

    var file = new FileTokenStore(place);
    return (file, file.Locks);
}
