using OpenApi.Changes.Tests.Clients;
using OpenApi.Changes.Tests.Wire;

namespace OpenApi.Changes.Tests;

public sealed class AdditionalMethodTests
{
    private const string Old = """
        openapi: 3.2.0
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            additionalOperations:
              COPY:
                parameters: [{ name: to, in: query, schema: { type: integer } }]
                responses: { '200': { description: good } }
        """;

    [Fact]
    public void A_change_of_an_additional_method_names_the_method_on_the_wire_and_in_the_code()
    {
        var old = ReadDocuments.Read("old.yaml", Old.Replace("integer", "string", StringComparison.Ordinal));
        var @new = ReadDocuments.Read("new.yaml", Old);

        DocumentComparer
            .CompareWire(old, @new, today: null, CancellationToken.None)
            .Should()
            .ContainSingle()
            .Which.Operations.Should()
            .Equal("COPY /pets");
        DocumentComparer
            .CompareCSharp(old, @new, Client.Options, CancellationToken.None)
            .Select(change => change.Operation)
            .Should()
            .NotBeEmpty()
            .And.AllBe("COPY /pets");
    }

    [Fact]
    public void A_change_of_an_additional_method_is_known_by_the_method_and_not_by_the_member_that_holds_it()
    {
        var changes = DocumentComparer.CompareWire(
            ReadDocuments.Read("old.yaml", Old),
            ReadDocuments.Read("new.yaml", Old.Replace("integer", "boolean", StringComparison.Ordinal)),
            today: null,
            CancellationToken.None
        );

        changes.Should().ContainSingle().Which.Key.Should().Be("COPY /pets query to");
    }
}
