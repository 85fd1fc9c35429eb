using TimPush.Configuration;

namespace OpenApi.Extensions.Tests.TimPush;

public sealed class RegionTests
{
    [Fact]
    public void The_regions_hosts_are_those_of_the_document_in_its_order()
    {
        var variable = TimPushDocument.Items(TimPushDocument.Root["servers"]).Single()["variables"]!["host"]!;

        var hosts = Enum.GetValues<TimPushRegion>()
            .Select(region =>
                new TimPushOptions { Region = region }
                    .ToString()
                    .Split(" at ")[1]
            );

        hosts.Should().Equal(TimPushDocument.Items(variable["enum"]).Select(host => host.AsString));
    }
}
