using OpenApi.Contract;
using OpenApi.Contract.Requests;

namespace OpenApi.Harness.Tests.Validation;

public sealed class ThreeDocumentsTests
{
    public static TheoryData<string> Operations => [.. SpecFiles.All.Operations.Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_documented_request_keeps_to_its_document(string id)
    {
        await using var server = ContractServer.InProcess(SpecFiles.All);
        using var client = new HttpClient(server.CreateHandler());

        foreach (var request in DocumentedRequest.ListOf(server.Contract.Operation(id)))
        {
            using var message = request.ToMessage("https://stub.test");
            using var response = await client.SendAsync(message);
        }

        server.Journal.Calls.Should().AllSatisfy(call => call.Operation?.Id.Should().Be(id));
        server.Journal.Calls.SelectMany(call => call.Violations).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_documented_answer_can_be_had_by_preference(string id)
    {
        await using var server = ContractServer.InProcess(SpecFiles.All);
        using var client = new HttpClient(server.CreateHandler());
        var operation = server.Contract.Operation(id);

        foreach (var answer in operation.Answers)
        {
            using var message = DocumentedRequest.ListOf(operation)[0].ToMessage("https://stub.test");
            message.Headers.TryAddWithoutValidation(
                "Prefer",
                $"code={answer.Status}" + (answer.Name.Length > 0 ? $", example={answer.Name}" : "")
            );
            message.Headers.TryAddWithoutValidation("Accept", answer.Media?.Name ?? "*/*");
            using var response = await client.SendAsync(message);

            ((int)response.StatusCode).Should().Be(answer.Status, answer.Title);
            (await response.Content.ReadAsByteArrayAsync()).Should().Equal(answer.Body.ToArray(), answer.Title);
        }
    }
}
