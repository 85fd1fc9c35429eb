using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.Contract;
using OpenApi.Contract.Description;
using OpenApi.Contract.Mutation;
using OpenApi.Contract.Requests;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>Sends whole requests of the old contract to stubs of both, and looks whether the new one still takes them for what they are.</summary>
/// <param name="old">The old contract.</param>
/// <param name="callers">The old contract, once for each way to be let in, which its callers use alone.</param>
/// <param name="new">The new contract.</param>
/// <param name="unpromised">The members that the new contract alone names: no caller of the old one was promised their names.</param>
internal sealed class RequestEvidence(
    ServiceContract old,
    IReadOnlyList<ServiceContract> callers,
    ServiceContract @new,
    IReadOnlySet<string> unpromised
)
{
    private readonly SchemaCheck check = new();

    /// <summary>The first request that shows a break, or null.</summary>
    public async Task<string?> FindAsync()
    {
        using var oldStub = new HttpClient(ContractServer.InProcess(old).CreateHandler());
        using var newStub = new HttpClient(ContractServer.InProcess(@new).CreateHandler());
        foreach (var before in callers.SelectMany(caller => caller.Operations))
        {
            foreach (var server in before.Source.Servers.Select(server => server.ResolvedUrl).Distinct())
            {
                foreach (var request in Requests(before))
                {
                    var (isAllowed, _) = await TryAsync(oldStub, request, server);
                    var (isStillAllowed, status) = await TryAsync(newStub, request, server);
                    if (isAllowed && !isStillAllowed)
                    {
                        return $"request {request.Name} to {server} is answered {status}";
                    }

                    if (isAllowed && Rewritten(request) is { } parameter)
                    {
                        return $"request {request.Name}: {parameter}";
                    }
                }
            }
        }

        return null;
    }

    private IEnumerable<DocumentedRequest> Requests(ContractOperation before)
    {
        var requests = DocumentedRequest.Made(before).ToList();
        var mutants = @new
            .Operations.Where(operation => operation.Address == before.Address)
            .SelectMany(operation => RequestMutation.OncePerSchema(DocumentedRequest.Made(operation).Take(2)))
            .Where(mutant => !NamesUnpromised(mutant.Request.Body))
            .Select(mutant => WrittenByOld(mutant.Request, before))
            .OfType<DocumentedRequest>();
        return requests
            .Concat(Bodiless(before, requests))
            .Concat(requests.Select(WithTwoItems))
            .Concat(requests.Take(1).Select(WithEmptyTexts))
            .Concat(mutants);
    }

    private bool NamesUnpromised(JsonNode? value) =>
        value switch
        {
            JsonObject members => members.Any(member =>
                unpromised.Contains(member.Key) || NamesUnpromised(member.Value)
            ),
            JsonArray items => items.Any(NamesUnpromised),
            _ => false,
        };

    /// <summary>The same values as callers of the old contract write them; null where it does not know one of them.</summary>
    private static DocumentedRequest? WrittenByOld(DocumentedRequest request, ContractOperation before)
    {
        var known = before.Parameters.ToLookup(parameter => (parameter.In, parameter.Name));
        return request.Parameters.All(pair => known.Contains((pair.Key.In, pair.Key.Name)))
            ? request with
            {
                Operation = before,
                Parameters =
                [
                    .. request.Parameters.Select(pair => new KeyValuePair<Parameter, JsonNode?>(
                        known[(pair.Key.In, pair.Key.Name)].First(),
                        pair.Value
                    )),
                ],
            }
            : null;
    }

    private static IEnumerable<DocumentedRequest> Bodiless(
        ContractOperation operation,
        IEnumerable<DocumentedRequest> requests
    ) =>
        operation.Source.RequestBody is { IsRequired: false }
            ? requests.Take(1).Select(request => request with { Media = null, Body = null })
            : [];

    /// <summary>The same request with two items in every list beside the body, where it can be seen how they are joined.</summary>
    private static DocumentedRequest WithTwoItems(DocumentedRequest request) =>
        With(
            request,
            (_, value) =>
                value is JsonArray { Count: 1 } list ? new JsonArray(list[0]?.DeepClone(), list[0]?.DeepClone()) : value
        );

    private static DocumentedRequest WithEmptyTexts(DocumentedRequest request) =>
        With(request, (parameter, value) => parameter.AllowsEmptyValue ? "" : value);

    private static DocumentedRequest With(DocumentedRequest request, Func<Parameter, JsonNode?, JsonNode?> change) =>
        request with
        {
            Parameters =
            [
                .. request.Parameters.Select(pair => new KeyValuePair<Parameter, JsonNode?>(
                    pair.Key,
                    change(pair.Key, pair.Value)
                )),
            ],
        };

    private static async Task<(bool IsAllowed, int Status)> TryAsync(
        HttpClient stub,
        DocumentedRequest request,
        string server
    )
    {
        using var message = request.ToMessage("http://stub.test" + server);
        using var answer = await stub.SendAsync(message);
        var status = (int)answer.StatusCode;
        return (status is not (400 or 401 or 404 or 405 or 415), status);
    }

    /// <summary>
    /// A value that the new contract allows too but writes as another text: a service made for the new one reads something
    /// else out of what callers send, even where that is a valid value.
    /// </summary>
    private string? Rewritten(DocumentedRequest request)
    {
        var before = request.Operation;
        if (@new.Operations.FirstOrDefault(operation => operation.Address == before.Address) is not { } after)
        {
            return null;
        }

        foreach (var (parameter, value) in request.Parameters)
        {
            var named = after.Parameters.Where(other => other.Name == parameter.Name).ToList();
            if (named is [var moved] && moved.In != parameter.In)
            {
                return $"{parameter.Name} is sent in the {parameter.In} and read from the {moved.In}";
            }

            foreach (var other in named.Where(other => other.In == parameter.In))
            {
                var (was, @is) = (
                    WrittenValue.Of(request, parameter, value),
                    WrittenValue.Of(request with { Operation = after }, other, value)
                );
                if (was != @is && (other.Schema is not { } schema || IsValid(schema, value)))
                {
                    return $"{parameter.Name} is written '{was}' and read as '{@is}'";
                }
            }
        }

        return null;
    }

    private bool IsValid(Schema schema, JsonNode? value) =>
        check.Check(schema, JsonSerializer.SerializeToElement(value), Direction.Request).IsEmpty;
}
