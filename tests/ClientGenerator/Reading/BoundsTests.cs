using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.ClientGenerator.Tests.Reading;

public sealed class BoundsTests
{
    private const string Head = "openapi: 3.0.3\npaths: {}\n";

    [Fact]
    public void A_text_beyond_the_bound_is_not_read() =>
        ShouldFail("a.json", new string(' ', 101) + "{}", ReadingDiagnostics.TooLong, 0, new() { MaxLength = 100 });

    [Theory]
    [InlineData("a.json", "[", 256)]
    [InlineData("a.json", "{\"a\":", 5 * 256)]
    [InlineData("a.yaml", "[", 256)]
    [InlineData("a.yaml", "{a: ", 4 * 256)]
    [InlineData("a.yaml", "- ", 2 * 256)]
    public void Nesting_beyond_the_bound_is_an_error_where_it_begins_and_exhausts_no_stack(
        string path,
        string opening,
        int offset
    ) => ShouldFail(path, string.Concat(Enumerable.Repeat(opening, 100_000)), ReadingDiagnostics.TooDeep, offset);

    [Fact]
    public void Nesting_up_to_the_bound_is_read()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 255)) + string.Concat(Enumerable.Repeat("]", 255));

        SampleDocuments
            .Read("a.json", $"{{\"openapi\": \"3.0.3\", \"paths\": {{}}, \"x-deep\": {deep}}}")
            .Diagnostics.Should()
            .BeEmpty();
        SampleDocuments.Read("a.yaml", $"{Head}x-deep: {deep}").Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    public void More_values_than_the_bound_are_an_error(string path) =>
        ShouldFail(path, "[1, 2, 3, 4, 5, 6]", ReadingDiagnostics.TooManyNodes, 13, new() { MaxNodes = 5 });

    [Fact]
    public void Aliases_of_aliases_count_for_what_they_stand_for()
    {
        var bomb = new StringBuilder(Head).Append("x-0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 30; level++)
        {
            var aliases = string.Join(", ", Enumerable.Repeat("*a" + (level - 1), 9));
            bomb.Append("x-" + level + ": &a" + level + " [" + aliases + "]\n");
        }

        var result = SampleDocuments.Read("a.yaml", bomb.ToString());

        result.Document.Should().BeNull();
        result.Diagnostics.Should().ContainSingle().Which.Descriptor.Should().Be(ReadingDiagnostics.TooManyNodes);
    }

    [Fact]
    public void Aliases_of_aliases_count_for_their_depth()
    {
        var chain = new StringBuilder(Head).Append("x-0: &a0 {}\n");
        for (var level = 1; level < 300; level++)
        {
            chain.Append("x-" + level + ": &a" + level + " [*a" + (level - 1) + "]\n");
        }

        SampleDocuments
            .Read("a.yaml", chain.ToString())
            .Diagnostics.Should()
            .ContainSingle()
            .Which.Descriptor.Should()
            .Be(ReadingDiagnostics.TooDeep);
    }

    [Fact]
    public void A_bound_of_two_gigabytes_in_a_schema_is_only_a_number() =>
        SampleDocuments
            .Read(
                "a.yaml",
                Head + "components: {schemas: {A: {type: string, maxLength: 2147483648, minLength: 1e400}}}"
            )
            .Diagnostics.Should()
            .BeEmpty();

    [Fact]
    public void A_million_values_of_an_enum_are_read()
    {
        var values = string.Join(",", Enumerable.Range(0, 1_000_000));

        SampleDocuments
            .Read(
                "a.json",
                $"{{\"openapi\": \"3.1.0\", \"components\": {{\"schemas\": {{\"A\": {{\"enum\": [{values}]}}}}}}}}"
            )
            .Document!.ComponentSchemas.Single()
            .Value.Enum.Should()
            .HaveCount(1_000_000);
    }

    [Theory]
    [InlineData("{\"$ref\": \"#/components/schemas/Mising{0}\"}")]
    [InlineData("{\"$ref\": \"#/components/schemas/A/oneOf/{0}\"}")]
    [InlineData("{\"allOf\": {}}")]
    [InlineData("{\"a\": 1, \"a\": 2}")]
    [InlineData("{\"discriminator\": {\"mapping\": {\"a\": \"Mising{0}\"}}}")]
    public void A_document_full_of_faults_costs_no_more_than_one_without(string fault)
    {
        var faults = Enumerable
            .Range(0, 100_000)
            .Select(number => fault.Replace("{0}", (number + 1).ToString("D5", CultureInfo.InvariantCulture)));
        var names = Enumerable.Range(0, 2_000).Select(number => $"\"Missing{number}\": {{}}");
        var text =
            "{\"openapi\": \"3.1.0\", \"components\": {\"schemas\": {\"A\": {\"oneOf\": ["
            + string.Join(",\n", faults)
            + "]}, "
            + string.Join(",\n", names)
            + "}}}";
        var clock = Stopwatch.StartNew();

        SampleDocuments.Read("a.json", text).Diagnostics.Should().HaveCountLessThan(300).And.NotBeEmpty();

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("a.json", "{\"a\": 1}")]
    [InlineData("a.yaml", "a: 1")]
    [InlineData("a.txt", "")]
    public void Reading_that_was_cancelled_ends(string path, string text)
    {
        var read = () => DocumentReader.Read(path, text, ReadOptions.Default, new CancellationToken(canceled: true));

        read.Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [InlineData("a.json", "[", "[],\n")]
    [InlineData("a.yaml", "a: |\n", "  text\n")]
    [InlineData("a.yaml", "", "- a: b\n")]
    public void Reading_ends_when_it_is_cancelled_midway(string path, string opening, string repeated)
    {
        var text = opening + string.Concat(Enumerable.Repeat(repeated, 2_000_000));
        using var cancellation = new LateCancellation(TimeSpan.FromMilliseconds(20));
        var read = () => DocumentReader.Read(path, text, ReadOptions.Default, cancellation.Token);

        read.Should().Throw<OperationCanceledException>();
    }

    private static void ShouldFail(
        string path,
        string text,
        DiagnosticDescriptor descriptor,
        int offset,
        ReadOptions? options = null
    )
    {
        var result = SampleDocuments.Read(path, text, options);

        result.Document.Should().BeNull();
        var finding = result.Diagnostics.Should().ContainSingle().Subject;
        finding.Descriptor.Should().Be(descriptor);
        finding.Offset.Should().Be(offset);
    }
}
