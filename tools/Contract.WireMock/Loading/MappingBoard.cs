using System.Collections.Concurrent;
using OpenApi.Contract.WireMock.Answers;
using OpenApi.Contract.WireMock.Mappings;
using OpenApi.Contract.WireMock.Requests;
using WireMock;
using WireMock.Matchers.Request;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace OpenApi.Contract.WireMock.Loading;

/// <summary>Puts the mappings of a contract on a server, and takes them away again.</summary>
/// <param name="server">The server.</param>
/// <param name="calls">Decides requests.</param>
/// <param name="answer">Answers a request that a mapping was picked for.</param>
internal sealed class MappingBoard(
    WireMockServer server,
    ServedCalls calls,
    Func<IRequestMessage, Task<IResponseMessage>> answer
)
{
    /// <summary>What was put there. Another mapping may have taken an id over since.</summary>
    private readonly ConcurrentDictionary<Guid, IRequestMatcher> put = new();

    /// <summary>The settings of the server, which it tells through its mappings alone.</summary>
    public WireMockServerSettings Settings => server.Mappings[0].Settings;

    /// <summary>Whether the mapping of an id asks the contract.</summary>
    public bool Asks(Guid id) => put.TryGetValue(id, out var matcher) && matcher is Request request && Asks(request);

    public void Put(ServedMapping mapping)
    {
        // Once the contract has said no, nothing else is asked: at each call it says so to all mappings but one.
        var request = Request
            .Create()
            .Add(new ServedRequestMatcher(calls, mapping))
            .WithEarlyMismatch(RequestMatcherType.Path);
        if (mapping.Methods.Count > 0)
        {
            request = request.UsingMethod([.. mapping.Methods]);
        }

        var named = server.Given(request).WithGuid(mapping.Id).WithTitle(mapping.Title).AtPriority(mapping.Priority);
        if (mapping.Description is { } description)
        {
            named = named.WithDescription(description);
        }

        put[mapping.Id] = request;
        named.RespondWith(
            Response
                .Create(mapping.Shown is { } shown ? new GivenAnswer(shown) : new ResponseMessage())
                .WithCallback(answer)
        );
    }

    /// <summary>Puts mappings there that ask nobody.</summary>
    public void Put(PatternMappings patterns)
    {
        server.WithMapping(patterns.Json);
        foreach (var mapping in server.Mappings.Where(mapping => patterns.Answers.ContainsKey(mapping.Guid)))
        {
            put[mapping.Guid] = mapping.RequestMatcher;
        }
    }

    /// <summary>Takes one mapping away.</summary>
    public void Take(Guid id)
    {
        foreach (var mapping in server.Mappings.Where(mapping => mapping.Guid == id && IsOurs(mapping)))
        {
            server.DeleteMapping(mapping.Guid);
        }

        put.TryRemove(id, out _);
    }

    /// <summary>Takes all mappings away.</summary>
    public void TakeAll()
    {
        foreach (var mapping in server.Mappings.Where(IsOurs))
        {
            server.DeleteMapping(mapping.Guid);
        }

        put.Clear();
    }

    private bool IsOurs(IMapping mapping) =>
        put.TryGetValue(mapping.Guid, out var matcher) && matcher == mapping.RequestMatcher;

    private static bool Asks(Request request) => request.GetRequestMessageMatcher<ServedRequestMatcher>() is not null;
}
