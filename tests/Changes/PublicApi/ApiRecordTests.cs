using OpenApi.Changes.PublicApi;

namespace OpenApi.Changes.Tests.PublicApi;

/// <summary>What a record is told from other files by.</summary>
public sealed class ApiRecordTests
{
    public static TheoryData<string> Services => [.. Service.All.Select(service => service.Name)];

    [Theory]
    [MemberData(nameof(Services))]
    public void Every_line_of_a_record_declares_a_type_or_a_member(string name) =>
        File.ReadAllLines(Path.Combine(Repository.Folder, Service.Of(name).Record))
            .Should()
            .OnlyContain(line => ApiRecord.Is(new[] { line }));

    [Theory]
    [MemberData(nameof(Services))]
    public void A_document_is_no_record(string name) =>
        ApiRecord.Is(Service.Of(name).Text.Split('\n')).Should().BeFalse();

    [Fact]
    public void An_empty_file_is_a_record_of_nothing() => ApiRecord.Is([""]).Should().BeTrue();
}
