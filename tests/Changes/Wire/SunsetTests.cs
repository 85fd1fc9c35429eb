using OpenApi.Changes.Wire;

namespace OpenApi.Changes.Tests.Wire;

public sealed class SunsetTests
{
    [Theory]
    [InlineData("2030-06-14", "operation-removed-after-deprecation")]
    [InlineData("2030-06-15", "operation-removed-after-deprecation")]
    [InlineData("2030-06-16", "operation-removed-before-sunset")]
    [InlineData("2030-06-15T23:59:59-02:00", "operation-removed-before-sunset")]
    [InlineData("some day", "operation-removed-before-sunset")]
    public void An_operation_is_promised_until_its_date_of_sunset(string date, string rule)
    {
        const string document = """
            openapi: 3.1.0
            info: { title: Pets, version: '1' }
            paths:
              /pets:
                get: { responses: { '200': { description: good } } }

            """;

        WireComparer
            .Compare(
                ReadDocuments.Read(
                    "old.yaml",
                    $"{document}    post: {{ deprecated: true, x-sunset: '{date}', responses: {{ '200': {{ description: good }} }} }}\n"
                ),
                ReadDocuments.Read("new.yaml", document),
                new DateOnly(2030, 6, 15),
                CancellationToken.None
            )
            .Select(change => change.Rule.Id)
            .Should()
            .Equal(rule);
    }
}
