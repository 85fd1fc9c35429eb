using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.Contract;
using OpenApi.Contract.Description;
using OpenApi.Contract.Mutation;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Sampling;
using OpenApi.Contract.Validation.Schemas;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>
/// Looks for messages that show a break: requests that the old contract allows and the new one refuses, and answers that the
/// new contract allows and the old one rules out.
/// </summary>
/// <param name="old">The old contract.</param>
/// <param name="new">The new contract.</param>
/// <param name="constants">The numbers and texts of both documents.</param>
internal sealed class WireEvidence(ServiceContract old, ServiceContract @new, IReadOnlyCollection<JsonNode> constants)
{
    private const int Variants = 4;
    private readonly Neighbours neighbours = new(constants);
    private readonly SchemaCheck check = new();

    /// <summary>The first message of each kind that shows a break.</summary>
    public async Task<IReadOnlyList<string>> FindAsync()
    {
        var before = old.Operations[0];
        var found = new List<string>();
        await AddRequestsAsync(found, before);
        if (@new.Operations.FirstOrDefault(operation => operation.Method == before.Method) is { } after)
        {
            AddBodies(found, before, after);
            AddAnswers(found, before, after);
        }

        return found;
    }

    /// <summary>Whole requests, through the stubs of both contracts.</summary>
    private async Task AddRequestsAsync(List<string> found, ContractOperation before)
    {
        using var oldStub = new HttpClient(ContractServer.InProcess(old).CreateHandler());
        using var newStub = new HttpClient(ContractServer.InProcess(@new).CreateHandler());
        var requests = DocumentedRequest.Made(before).ToList();
        var mutants = @new
            .Operations.Where(operation => operation.Address == before.Address)
            .SelectMany(operation => RequestMutation.OncePerSchema(DocumentedRequest.Made(operation).Take(2)))
            .Where(mutant =>
                mutant.Request.Parameters.All(pair => before.Parameters.Any(known => known.Name == pair.Key.Name))
            )
            .Select(mutant => mutant.Request);
        foreach (
            var request in requests
                .Concat(Bodiless(before, requests))
                .Concat(requests.Select(WithTwoItems))
                .Concat(mutants)
        )
        {
            var (isAllowed, _) = await TryAsync(oldStub, request);
            var (isStillAllowed, status) = await TryAsync(newStub, request);
            if (isAllowed && !isStillAllowed)
            {
                found.Add($"request {request.Name} is answered {status}");
                return;
            }
        }
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
        request with
        {
            Parameters =
            [
                .. request.Parameters.Select(pair =>
                    pair.Value is JsonArray { Count: 1 } list
                        ? new KeyValuePair<Parameter, JsonNode?>(
                            pair.Key,
                            new JsonArray(list[0]?.DeepClone(), list[0]?.DeepClone())
                        )
                        : pair
                ),
            ],
        };

    private static async Task<(bool IsAllowed, int Status)> TryAsync(HttpClient stub, DocumentedRequest request)
    {
        using var message = request.ToMessage("http://stub.test" + BaseOf(request.Operation));
        using var answer = await stub.SendAsync(message);
        var status = (int)answer.StatusCode;
        return (status is not (400 or 401 or 404 or 405 or 415), status);
    }

    private static string BaseOf(ContractOperation operation) => operation.Source.Servers.First().Url;

    private void AddBodies(List<string> found, ContractOperation before, ContractOperation after)
    {
        foreach (var media in before.Source.RequestBody?.Content ?? [])
        {
            foreach (var other in (after.Source.RequestBody?.Content ?? []).Where(other => other.Name == media.Name))
            {
                if (media.Schema is { } source && other.Schema is { } target)
                {
                    Add(found, source, target, Direction.Request);
                }
            }
        }

        foreach (var parameter in before.Parameters)
        {
            foreach (
                var other in after.Parameters.Where(other => other.Name == parameter.Name && other.In == parameter.In)
            )
            {
                if (parameter.Schema is { } source && other.Schema is { } target)
                {
                    Add(found, source, target, Direction.Request);
                }
            }
        }
    }

    private void AddAnswers(List<string> found, ContractOperation before, ContractOperation after)
    {
        var (left, right) = (before.Source.Responses.ToList(), after.Source.Responses.ToList());
        foreach (var response in left.Where(response => response.Status.StartsWith('2')))
        {
            var counterpart = right.FindIndex(other => other.Status == response.Status);
            if (counterpart < 0)
            {
                found.Add($"the answer {response.Status} is never given");
                continue;
            }

            foreach (var media in response.Content)
            {
                var other = right[counterpart].Content.Where(other => other.Name == media.Name).ToList();
                if (other.Count == 0)
                {
                    found.Add($"the answer in {media.Name} is never given");
                }
                else if (media.Schema is { } target && other[0].Schema is { } source)
                {
                    Add(found, source, target, Direction.Response);
                }
            }
        }
    }

    private void Add(List<string> found, Schema source, Schema target, Direction direction)
    {
        foreach (var message in Messages(source, direction))
        {
            var value = JsonSerializer.SerializeToElement(message);
            if (
                check.Check(source, value, default, direction).IsEmpty
                && check.Check(target, value, default, direction) is { IsEmpty: false } violations
            )
            {
                found.Add(
                    $"{direction} {message?.ToJsonString() ?? "null"}: {violations[0].Keyword} at '{violations[0].Pointer}'"
                );
                return;
            }
        }
    }

    private IEnumerable<JsonNode?> Messages(Schema source, Direction direction)
    {
        var samples = Enumerable
            .Range(0, Variants)
            .Select(variant => new SchemaSampler(new SampleOptions(direction, true, variant)).Sample(source))
            .Append(new SchemaSampler(new SampleOptions(direction, false)).Sample(source))
            .DistinctBy(sample => sample?.ToJsonString())
            .ToList();
        return samples.Concat(samples.SelectMany(neighbours.Of));
    }
}
