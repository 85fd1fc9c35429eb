using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.Contract.Description;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Sampling;
using OpenApi.Schemas.Validation;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>
/// Looks for messages that show a break: requests that the old contract allows and the new one refuses, and answers that the
/// new contract allows and the old one rules out.
/// </summary>
/// <param name="old">The old contract.</param>
/// <param name="callers">The old contract, once for each way to be let in.</param>
/// <param name="new">The new contract.</param>
/// <param name="unpromised">The members that the new contract alone names.</param>
/// <param name="constants">The numbers and texts of both documents.</param>
internal sealed class WireEvidence(
    ServiceContract old,
    IReadOnlyList<ServiceContract> callers,
    ServiceContract @new,
    IReadOnlySet<string> unpromised,
    IReadOnlyCollection<JsonNode> constants
)
{
    private const int Variants = 4;
    private readonly Neighbours neighbours = new(constants);
    private readonly SchemaCheck check = new();

    /// <summary>The first message of each kind that shows a break.</summary>
    public async Task<IReadOnlyList<string>> FindAsync()
    {
        var before = old.Operations[0];
        var found = new List<string>();
        if (await new RequestEvidence(old, callers, @new, unpromised).FindAsync() is { } request)
        {
            found.Add(request);
        }

        if (@new.Operations.FirstOrDefault(operation => operation.Method == before.Method) is { } after)
        {
            AddBodies(found, before, after);
            AddAnswers(found, before, after);
            if (new AnswerEvidence(before, after).Find() is { } answer)
            {
                found.Add(answer);
            }
        }

        return found;
    }

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
                    Add(found, source, target, Direction.Request, isText: true);
                }
            }
        }
    }

    private void AddAnswers(List<string> found, ContractOperation before, ContractOperation after)
    {
        var (left, right) = (before.Source.Responses.ToList(), after.Source.Responses.ToList());
        foreach (var response in left.Where(response => response.Status.StartsWith('2')))
        {
            // Any success is an answer of the range of all of them.
            var counterpart = right.FindIndex(other =>
                other.Status == response.Status || (response.Status == "2XX" && other.Status.StartsWith('2'))
            );
            if (counterpart < 0)
            {
                found.Add($"the answer {response.Status} is never given");
                continue;
            }

            AddHeaders(found, response, right[counterpart]);
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

    private void AddHeaders(List<string> found, Response before, Response after)
    {
        foreach (var header in before.Headers)
        {
            foreach (var other in after.Headers.Where(other => other.Name == header.Name))
            {
                if (header.Schema is { } target && other.Schema is { } source)
                {
                    Add(found, source, target, Direction.Response, isText: true);
                }
            }
        }
    }

    private void Add(List<string> found, Schema source, Schema target, Direction direction, bool isText = false)
    {
        foreach (var message in Messages(source, direction))
        {
            var value = JsonSerializer.SerializeToElement(message);
            if (
                check.Check(source, value, direction).IsEmpty
                && check.Check(target, value, direction) is { IsEmpty: false } violations
                && !(isText && TextReadings.Of(message).Any(reading => IsMet(target, reading, direction)))
            )
            {
                found.Add(
                    $"{direction} {message?.ToJsonString() ?? "null"}: {violations[0].Keyword} at '{violations[0].Pointer}'"
                );
                return;
            }
        }
    }

    private bool IsMet(Schema target, JsonNode? reading, Direction direction) =>
        check.Check(target, JsonSerializer.SerializeToElement(reading), direction).IsEmpty;

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
