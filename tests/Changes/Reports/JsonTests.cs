using System.Text.Json;
using OpenApi.Changes.Reports;
using OpenApi.Changes.Review;
using OpenApi.Changes.Tests.Review;
using OpenApi.Changes.Tests.Wire;
using OpenApi.Changes.Wire;
using OpenApi.Documents;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;

namespace OpenApi.Changes.Tests.Reports;

public sealed class JsonTests
{
    private static readonly Schema Published = ReadPublishedSchema();

    public static TheoryData<string, ChangeReview> Reviews =>
        new()
        {
            { "nothing", Given.Review() },
            { "mixed", SampleReview.Mixed },
            { "hostile", SampleReview.OfHostileText },
        };

    [Theory]
    [MemberData(nameof(Reviews))]
    public void The_report_keeps_to_its_published_schema(string name, ChangeReview review)
    {
        name.Should().NotBeEmpty();
        Violations(ChangeJson.Write(review)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"version\": 2", "\"version\": 1")]
    [InlineData("\"step\": \"major\"", "\"step\": \"huge\"")]
    [InlineData("\"surface\": \"wire\"", "\"surface\": \"paper\"")]
    [InlineData("\"line\": 12", "\"line\": 0")]
    [InlineData("\"fingerprint\": \"", "\"fingerprint\": \"0")]
    [InlineData("\"breaks\": []", "\"breaks\": [\"hearts\"]")]
    [InlineData("\"reason\": \"Agreed with the vendor.\"", "\"because\": \"\"")]
    public void The_published_schema_refuses_what_the_report_never_says(string said, string other)
    {
        var report = ChangeJson.Write(SampleReview.Mixed);

        report.Should().Contain(said);
        Violations(report.Replace(said, other, StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [Fact]
    public void A_change_has_all_that_is_known_of_it()
    {
        using var report = JsonDocument.Parse(ChangeJson.Write(SampleReview.Mixed));

        var change = report.RootElement.GetProperty("changes")[2];
        change.GetProperty("rule").GetString().Should().Be("thing-added");
        change.GetProperty("key").GetString().Should().Be("adds");
        change.GetProperty("oldValue").GetString().Should().Be("10");
        change.GetProperty("newValue").GetString().Should().Be("20");
        change.GetProperty("old").GetProperty("line").GetInt32().Should().Be(12);
        change.GetProperty("new").ValueKind.Should().Be(JsonValueKind.Null);
        report.RootElement.GetProperty("rules").EnumerateArray().Should().HaveCount(3);
    }

    [Fact]
    public void A_change_of_a_shared_part_lists_every_operation_that_it_reaches()
    {
        var old = string.Concat(
            Enumerable
                .Range(10, 25)
                .Select(number =>
                    $"  /pets{number}: {{ post: {{ requestBody: {{ $ref: '#/components/requestBodies/Pet' }}, responses: {{ '200': {{ description: good }} }} }} }}\n"
                )
                .Prepend("openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths:\n")
                .Append(
                    "components: { requestBodies: { Pet: { content: { application/json: { schema: { type: string } } } } } }\n"
                )
        );
        var changes = WireComparer.Compare(
            ReadDocuments.Read("old.yaml", old),
            ReadDocuments.Read("new.yaml", old.Replace("type: string", "type: integer", StringComparison.Ordinal)),
            CancellationToken.None
        );

        using var report = JsonDocument.Parse(ChangeJson.Write(Given.Review([.. changes])));

        report
            .RootElement.GetProperty("changes")
            .EnumerateArray()
            .Should()
            .ContainSingle()
            .Which.GetProperty("operations")
            .EnumerateArray()
            .Select(operation => operation.GetString())
            .Should()
            .Equal(Enumerable.Range(10, 25).Select(number => $"POST /pets{number}"));
    }

    private static IEnumerable<string> Violations(string report)
    {
        using var parsed = JsonDocument.Parse(report);
        return new SchemaCheck()
            .Check(Published, parsed.RootElement, Direction.Response)
            .Select(violation => violation.ToString());
    }

    /// <summary>The schema is read as a part of a document of OpenAPI 3.1, whose dialect is that of the schema.</summary>
    private static Schema ReadPublishedSchema()
    {
        const string document = """
            openapi: 3.1.0
            info: { title: Reports, version: "1" }
            paths: {}
            components: { schemas: { Report: { $ref: changes.schema.json } } }
            """;
        var read = DocumentReader.Read(
            "reports.yaml",
            document,
            ReadOptions.Default with
            {
                LoadFile = name => File.ReadAllText(Path.Combine(Repository.Folder, "docs", name)),
            },
            CancellationToken.None
        );
        read.Diagnostics.Should().BeEmpty();
        return read.Document!.ComponentSchemas.Single().Value;
    }
}
