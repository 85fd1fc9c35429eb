using System.Text;
using OpenApi.Contract.Description;
using OpenApi.Contract.Hosting;
using WireMock.Server;

namespace OpenApi.Contract.WireMock.Tests;

/// <summary>The shop on both engines, and callers for them.</summary>
internal sealed class Shop : IDisposable
{
    private readonly HttpClient engine;

    private Shop(WireMockServer server, ServedContract stub)
    {
        (Server, Stub) = (server, stub);
        Client = new HttpClient(new StubConnection(server.Url!));
        engine = new HttpClient(ContractServer.InProcess(Contract).CreateHandler());
    }

    public static ServiceContract Contract { get; } = ServiceContract.Load("shop.yaml");

    public WireMockServer Server { get; }

    public ServedContract Stub { get; }

    /// <summary>Calls the server, whatever host a request names.</summary>
    public HttpClient Client { get; }

    public static Shop Open(ServeOptions? options = null, bool forContracts = false)
    {
        var server = StartServer(forContracts);
        return new Shop(server, server.Serve(Contract, options));
    }

    public static WireMockServer StartServer(bool forContracts = false) =>
        WireMockServer.Start(settings =>
        {
            settings.Urls = ["http://127.0.0.1:0"];
            if (forContracts)
            {
                settings.ForContracts();
            }
        });

    /// <summary>The same call to both engines.</summary>
    public async Task<(Seen WireMock, Seen InProcess)> CallBothAsync(Func<HttpRequestMessage> make) =>
        (await Seen.OfAsync(Client, make()), await Seen.OfAsync(engine, make()));

    public Task<Seen> GetAsync(string target, string? prefer = null) => Seen.OfAsync(Client, Get(target, prefer));

    public static HttpRequestMessage Get(string target, string? prefer = null)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, "http://shop.test" + target);
        if (prefer is not null)
        {
            message.Headers.TryAddWithoutValidation("Prefer", prefer);
        }

        return message;
    }

    public static HttpRequestMessage AddPet(string body, string? key = "any", string type = "application/json")
    {
        var message = new HttpRequestMessage(HttpMethod.Post, "http://shop.test/pets")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (key is not null)
        {
            message.Headers.Add("X-Api-Key", key);
        }

        return message;
    }

    public void Dispose()
    {
        Client.Dispose();
        engine.Dispose();
        Stub.Dispose();
        Server.Stop();
        Server.Dispose();
    }
}
