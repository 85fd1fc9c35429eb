namespace OpenApi.Changes.Tests.PublicApi;

/// <summary>A change of a document that changes what users can call cannot go unseen.</summary>
public sealed class PublicApiRecordTests
{
    public static TheoryData<string> Services => [.. Service.All.Select(service => service.Name)];

    [Theory]
    [MemberData(nameof(Services))]
    public void The_surface_of_a_generated_client_is_the_recorded_one(string name)
    {
        var service = Service.Of(name);

        SurfaceReport
            .Of(service, Recorded(service), service.Text, GitHistory.TextWhen(service.Record, service.Document))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void A_difference_comes_with_the_changes_on_the_wire_that_caused_it()
    {
        var service = Service.Of("TimPush");
        var changed = service.Text.Replace("/v4/timpush/push:", "/v4/timpush/push2:", StringComparison.Ordinal);

        var report = SurfaceReport.Of(service, Recorded(service), changed, service.Text);

        report.Should().Contain("- class TimPush.V4.Timpush.Push.PushRequestBuilder");
        report.Should().Contain("+ class TimPush.V4.Timpush.Push2.Push2RequestBuilder");
        report.Should().Contain("    from specs/timpush.openapi.yaml(");
        report.Should().Contain("What changed on the wire since the record was made:");
        report.Should().Contain("/v4/timpush/push2").And.Contain("--update");
    }

    private static string[] Recorded(Service service) =>
        File.ReadAllLines(Path.Combine(Repository.Folder, service.Record));
}
