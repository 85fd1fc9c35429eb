using System.Globalization;
using System.Reflection;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.ClientGenerator.Tests.Diagnostics;

public sealed class DiagnosticTableTests
{
    private const string Page = "docs/diagnostics.md";

    public static TheoryData<string> Ids => [.. DiagnosticTable.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Ids_are_unique_and_in_order() =>
        DiagnosticTable
            .All.Select(descriptor => descriptor.Id)
            .Should()
            .OnlyHaveUniqueItems()
            .And.BeInAscendingOrder(StringComparer.Ordinal);

    [Theory]
    [InlineData(typeof(ReadingDiagnostics), "OAC1")]
    [InlineData(typeof(ModelingDiagnostics), "OAC2")]
    [InlineData(typeof(OptionDiagnostics), "OAC3")]
    [InlineData(typeof(OverlayDiagnostics), "OAC4")]
    public void Every_kind_of_finding_of_a_stage_is_in_the_table_under_the_prefix_of_its_stage(
        Type stage,
        string prefix
    )
    {
        var declared = stage
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .ToList();

        DiagnosticTable
            .All.Where(descriptor => descriptor.Id.StartsWith(prefix, StringComparison.Ordinal))
            .Should()
            .BeEquivalentTo(declared);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_kind_of_finding_says_what_where_from_and_what_to_do(string id)
    {
        var descriptor = DiagnosticTable.Find(id)!;
        descriptor.Id.Should().MatchRegex("^OAC[1-9][0-9]{3}$");
        descriptor.Title.Should().NotBeEmpty().And.NotEndWith(".");
        descriptor.Cause.Should().EndWith(".");
        descriptor.Cure.Should().EndWith(".");
        var format = () =>
            string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, "a", "b", "c", "d", "e", "f");
        format.Should().NotThrow();
    }

    [Fact]
    public void A_kind_of_finding_is_found_by_its_id_in_any_case()
    {
        DiagnosticTable.Find("oac1001").Should().BeSameAs(ReadingDiagnostics.InvalidJson);
        DiagnosticTable.Find("OAC0000").Should().BeNull();
    }

    /// <summary>To write the page anew after a change of the table, run this test with UPDATE_DOCS=1.</summary>
    [Fact]
    public void The_page_of_the_documentation_is_current()
    {
        var path = Path.Combine(Repository.Folder, Page);
        var page = DiagnosticPage.Render(DiagnosticTable.All);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page, "the table changed; run with UPDATE_DOCS=1");
    }
}
