using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.Changes.Wire;
using OpenApi.Contract.Description;

namespace OpenApi.Changes.Tests.Wire.Truth;

public sealed class WireTruthTests(ITestOutputHelper output)
{
    private const int Experiments = 1_500;
    private const double MostFalseAlarms = 0.02;

    /// <summary>
    /// Changes that a message shows but that only warn: what a careful caller is ready for. The levels are those that people
    /// expect of a report; everything else that a message shows must be breaking.
    /// </summary>
    private static readonly HashSet<string> ExpectedOfCallers = ["response-enum-value-added"];

    [Fact]
    public async Task What_a_message_shows_is_called_breaking_and_what_is_called_breaking_a_message_shows()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var missed = new List<string>();
        var alarms = new List<string>();
        var (changes, breaks) = (0, 0);
        for (var seed = 0; changes < Experiments; seed++)
        {
            if (Edited(seed) is not { } experiment)
            {
                continue;
            }

            changes++;
            var found = await ShownAsync(experiment);
            var reported = Reported(experiment);
            seen.UnionWith(reported.Select(change => change.Rule.Id));
            var isBreaking = reported.Any(change => change.Rule.Level is ChangeLevel.Breaking);
            breaks += found.Count > 0 ? 1 : 0;
            if (found.Count > 0 && !isBreaking && !reported.Any(change => ExpectedOfCallers.Contains(change.Rule.Id)))
            {
                missed.Add($"{seed} {experiment.Name}: {found[0]}; reported {Names(reported)}");
            }
            else if (found.Count == 0 && isBreaking)
            {
                alarms.Add($"{seed} {experiment.Name}: {Names(reported)}");
            }
        }

        output.WriteLine(
            $"{changes} changes, {breaks} shown to break, {missed.Count} missed, {alarms.Count} false alarms"
        );
        alarms.ForEach(output.WriteLine);
        output.WriteLine($"{seen.Count} rules of {WireRules.All.Count}; never seen to break:");
        output.WriteLine(
            string.Join(
                ' ',
                WireRules
                    .All.Where(rule => rule.Level is ChangeLevel.Breaking && !seen.Contains(rule.Id))
                    .Select(rule => rule.Id)
            )
        );
        seen.Should().HaveCountGreaterThan(200, "the edits must reach the table");
        breaks.Should().BeGreaterThan(changes / 4, "an experiment without breaks shows nothing");
        string.Join('\n', missed).Should().BeEmpty();
        alarms.Count.Should().BeLessThanOrEqualTo((int)(changes * MostFalseAlarms), string.Join('\n', alarms));
    }

    private sealed record Experiment(string Name, string Old, string New);

    private static Experiment? Edited(int seed)
    {
        var random = new Random(seed);
        var document = MadeDocument.Of(random);
        var old = document.ToJsonString();
        string name;
        if (random.Next(2) == 0)
        {
            var edit = DocumentEdits.All[random.Next(DocumentEdits.All.Count)];
            name = edit.Name;
            if (!edit.Apply(document, random))
            {
                return null;
            }
        }
        else
        {
            var edit = SchemaEdits.All[random.Next(SchemaEdits.All.Count)];
            name = edit.Name;
            var schemas = Schemas(document).OrderBy(_ => random.Next()).ToList();
            if (!schemas.Exists(schema => edit.Apply(schema, random)))
            {
                return null;
            }
        }

        var @new = document.ToJsonString();
        return @new == old ? null
            : random.Next(3) == 0 ? new($"{name}, taken back", @new, old)
            : new(name, old, @new);
    }

    private static List<JsonObject> Schemas(JsonObject document)
    {
        var found = new List<JsonObject>();
        foreach (var schema in document["components"]!["schemas"]!.AsObject())
        {
            Collect(schema.Value!.AsObject());
        }

        foreach (var parameter in document["paths"]!["/pets/{id}"]!["post"]!["parameters"]!.AsArray())
        {
            Collect(parameter!["schema"]!.AsObject());
        }

        foreach (var header in Parts.Headers(document))
        {
            Collect(header.Value!["schema"]!.AsObject());
        }

        return found;

        void Collect(JsonObject schema)
        {
            found.Add(schema);
            foreach (var inner in Inner(schema))
            {
                Collect(inner);
            }
        }
    }

    private static IEnumerable<JsonObject> Inner(JsonObject schema) =>
        (schema["properties"] as JsonObject ?? [])
            .Select(member => member.Value)
            .Concat(schema["oneOf"] as JsonArray ?? [])
            .Append(schema["items"])
            .OfType<JsonObject>();

    private static async Task<IReadOnlyList<string>> ShownAsync(Experiment experiment)
    {
        var constants = new List<JsonNode>();
        Collect(JsonNode.Parse(experiment.Old));
        Collect(JsonNode.Parse(experiment.New));
        return await new WireEvidence(
            ServiceContract.Read(("old.json", experiment.Old)),
            [.. Callers(experiment.Old).Select(caller => ServiceContract.Read(("old.json", caller)))],
            ServiceContract.Read(("new.json", experiment.New)),
            MemberNames(JsonNode.Parse(experiment.New)).Except(MemberNames(JsonNode.Parse(experiment.Old))).ToHashSet(),
            [.. constants.DistinctBy(constant => constant.ToJsonString())]
        ).FindAsync();

        void Collect(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject members:
                    foreach (
                        var name in new[]
                        {
                            "enum",
                            "const",
                            "default",
                            "properties",
                            "items",
                            "oneOf",
                            "anyOf",
                            "allOf",
                            "not",
                        }
                    )
                    {
                        Collect(members[name]);
                    }

                    foreach (
                        var member in members.Where(member =>
                            member.Value is not JsonValue || member.Value.GetValueKind() is JsonValueKind.Number
                        )
                    )
                    {
                        Collect(member.Value);
                    }

                    break;
                case JsonArray items:
                    foreach (var item in items)
                    {
                        Collect(item);
                    }

                    break;
                case JsonValue value when value.GetValueKind() is JsonValueKind.Number or JsonValueKind.String:
                    constants.Add(value);
                    break;
            }
        }
    }

    private static IEnumerable<string> MemberNames(JsonNode? node) =>
        node switch
        {
            JsonObject members => (members["properties"] as JsonObject ?? [])
                .Select(member => member.Key)
                .Concat(members.SelectMany(member => MemberNames(member.Value))),
            JsonArray items => items.SelectMany(MemberNames),
            _ => [],
        };

    /// <summary>The document once for each way to be let in: a caller uses one, whichever it likes.</summary>
    private static IEnumerable<string> Callers(string text)
    {
        var document = JsonNode.Parse(text)!.AsObject();
        return SecurityOf(document) is { Count: > 0 } ways ? ways.Select((_, at) => Only(at)) : [text];

        static JsonArray? SecurityOf(JsonObject document) =>
            document["paths"]!.AsObject().First().Value!["post"]?["security"] as JsonArray;

        string Only(int at)
        {
            var only = document.DeepClone().AsObject();
            var way = SecurityOf(only)![at]!.DeepClone();
            SecurityOf(only)!.ReplaceWith(new JsonArray(way));
            return only.ToJsonString();
        }
    }

    private static IReadOnlyList<Change> Reported(Experiment experiment) =>
        WireComparer.Compare(
            ReadDocuments.Read("old.json", experiment.Old),
            ReadDocuments.Read("new.json", experiment.New),
            CancellationToken.None
        );

    private static string Names(IEnumerable<Change> changes) =>
        string.Join(", ", changes.Select(change => $"{change.Rule.Id} at {change.Key}"));
}
