using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using OpenApi.Runtime.Errors;

namespace OpenApi.Extensions.Tests.Runtime.Errors;

public sealed class EnvelopeReaderProperties
{
    private static readonly EnvelopeReader Reader = new([
        new ErrorEnvelope("/a/b") { Success = "ok", Message = "/a/c" },
        new ErrorEnvelope("/list/1/code"),
        new ErrorEnvelope("/~1odd~0name"),
    ]);

    private static readonly Gen<string> Names = Gen.OneOf("a", "b", "c", "list", "code", "/odd~name", "x");

    private static readonly Gen<JsonNode?> Values = Gen.Recursive<JsonNode?>(
        (depth, inner) =>
            depth > 4
                ? Scalars
                : Gen.OneOf(
                    Scalars,
                    Gen.Select(Names, inner).Array[0, 4].Select(pairs => (JsonNode?)Object(pairs)),
                    inner.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(Clone)]))
                )
    );

    private static Gen<JsonNode?> Scalars =>
        Gen.OneOf(
            Gen.OneOf("ok", "bad", "", "ü\"\\\n").Select(text => (JsonNode?)JsonValue.Create(text)),
            Gen.Int.Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)),
            Gen.Const((JsonNode?)null)
        );

    [Fact]
    public void It_finds_what_a_full_parser_finds() =>
        Values.Sample(
            node =>
            {
                var json = node?.ToJsonString() ?? "null";
                var reading = Reader.Read(Encoding.UTF8.GetBytes(json), isWhole: true, isErrorStatus: false);
                var (code, success) = Expected(json);
                reading.Code.Should().Be(code, json);
                reading
                    .Verdict.Should()
                    .Be(
                        code is null ? EnvelopeVerdict.Absent
                            : code == success ? EnvelopeVerdict.Success
                            : EnvelopeVerdict.Failure,
                        json
                    );
            },
            iter: 5_000
        );

    [Fact]
    public void A_cut_body_never_gives_another_code_than_the_whole() =>
        Gen.Select(Values, Gen.Double.Unit)
            .Sample(
                (node, part) =>
                {
                    var json = Encoding.UTF8.GetBytes(node?.ToJsonString() ?? "null");
                    var whole = Reader.Read(json, isWhole: true, isErrorStatus: false);
                    var cut = Reader.Read(
                        json.AsSpan(0, (int)(part * json.Length)),
                        isWhole: false,
                        isErrorStatus: false
                    );
                    cut.Verdict.Should().NotBe(EnvelopeVerdict.Malformed);
                    if (whole.Verdict == EnvelopeVerdict.Absent)
                    {
                        cut.Verdict.Should().Be(EnvelopeVerdict.Absent);
                    }
                },
                iter: 5_000
            );

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(bytes => Reader.Read(bytes, isWhole: true, isErrorStatus: true).Should().NotBeNull(), iter: 20_000);

    [Fact]
    public void Broken_escapes_never_throw() =>
        Gen.OneOf("\\ud800", "\\udc00\\ud800", "\\u0000", "\\x", "\u2028")
            .Array[1, 4]
            .Select(parts => string.Concat(parts))
            .Sample(text =>
            {
                foreach (
                    var json in new[]
                    {
                        $$$"""{"a":{"b":"{{{text}}}"}}""",
                        $$$"""{"{{{text}}}":{"b":1},"a":{"b":"x"}}""",
                    }
                )
                {
                    Reader.Read(Encoding.UTF8.GetBytes(json), isWhole: true, isErrorStatus: true).Should().NotBeNull();
                }
            });

    [Fact]
    public void A_pointer_that_is_none_is_refused_with_a_hint() =>
        FluentActions
            .Invoking(() => new EnvelopeReader([new ErrorEnvelope("code")]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*'code' is not a JSON pointer*'/error/code'*");

    private static JsonObject Object((string Name, JsonNode? Value)[] pairs)
    {
        var result = new JsonObject();
        foreach (var (name, value) in pairs)
        {
            result[name] = Clone(value);
        }

        return result;
    }

    private static JsonNode? Clone(JsonNode? node) => node?.DeepClone();

    private static (string? Code, string? Success) Expected(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (Scalar(Member(Member(root, "a"), "b")) is { } first)
        {
            return (first, "ok");
        }

        return (Scalar(Member(Item(Member(root, "list"), 1), "code")) ?? Scalar(Member(root, "/odd~name")), null);
    }

    // A list may also be an object with the member "1"; the generator makes none.
    private static JsonElement? Item(JsonElement? element, int index) =>
        element is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() > index ? array[index] : null;

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var member)
            ? member
            : null;

    private static string? Scalar(JsonElement? element) =>
        element?.ValueKind switch
        {
            JsonValueKind.String => element.Value.GetString(),
            JsonValueKind.Number => element.Value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
}
