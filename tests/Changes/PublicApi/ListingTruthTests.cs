using OpenApi.Changes.PublicApi;
using OpenApi.Changes.Tests.Clients;
using OpenApi.Changes.Tests.CSharp.Truth;
using OpenApi.ClientGenerator.Emission;
using OpenApi.ClientGenerator.Modeling;
using OpenApi.ClientGenerator.Tests.Compilation;
using OpenApi.Conformance.Surfaces;

namespace OpenApi.Changes.Tests.PublicApi;

/// <summary>The listing that is made from the model is what the compiler sees in the client that is written from it.</summary>
public sealed class ListingTruthTests
{
    public static TheoryData<string> Services => [.. Service.All.Select(service => service.Name)];

    [Theory]
    [MemberData(nameof(Services))]
    public void The_listing_of_a_service_is_that_of_its_compiled_client(string name)
    {
        var service = Service.Of(name);

        Check(service.Client(service.Text));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void The_listing_of_a_changed_sample_is_that_of_its_compiled_client(int seed)
    {
        var text = SampleDocuments.All[seed % SampleDocuments.All.Count];

        Check(Client.Of(DocumentChanges.Change(text, new Random(seed)).ToJsonString(), path: "sample.json"));
    }

    [Fact]
    public void The_listing_of_a_client_with_a_handler_of_methods_is_that_of_its_compiled_client() =>
        Check(
            Client.Of(
                """
                openapi: 3.2.0
                info: { title: t, version: "1" }
                paths:
                  /pets: { query: { responses: { "204": { description: none } } } }
                """
            )
        );

    [Fact]
    public void A_value_with_a_line_end_does_not_make_two_lines()
    {
        var client = Client.Of(
            """
            {
              "openapi": "3.0.3", "info": { "title": "t", "version": "1" },
              "paths": { "/a": { "get": { "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "string", "enum": ["a\nb"] } } } } } } } }
            }
            """,
            path: "sample.json"
        );

        ApiListing.Of(client).Should().OnlyContain(member => !member.Line.Contains('\n'));
    }

    private static void Check(ModelingResult client)
    {
        var files = client.Model.Files.Select(file => FileEmitter.Emit(file, CancellationToken.None));
        var compiled = PublicSurface.Of(CompiledClient.Compile(files).Assembly);
        var listed = ApiListing.Of(client).Select(member => member.Line).ToList();

        listed.Except(compiled).Should().BeEmpty("the compiler does not see these");
        compiled.Except(listed).Should().BeEmpty("the listing lacks these");
        listed.Should().BeInAscendingOrder(StringComparer.Ordinal);
    }
}
