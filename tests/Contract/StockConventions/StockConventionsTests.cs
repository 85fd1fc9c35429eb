using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OpenApi.Contract.Description;
using OpenApi.Contract.Suites;

namespace OpenApi.Contract.Tests.StockConventions;

/// <summary>The suite finds what made the project start: a client that cannot read the errors its document shows.</summary>
public sealed class StockConventionsTests
{
    private static readonly ServiceContract Contract = ServiceContract.Read(
        (
            "status.yaml",
            """
            openapi: 3.0.3
            info: { title: t, version: '1' }
            x-error-envelope: { code: /code, success: 0 }
            paths:
              /status:
                get:
                  operationId: getStatus
                  responses:
                    '200':
                      description: ''
                      content:
                        application/json:
                          schema: { type: object, properties: { code: { type: integer }, timestamp: { type: integer } } }
                          examples:
                            success: { value: { code: 0 } }
                            notFound15004: { value: { code: 15004, timestamp: 1772099056662 } }
            """
        )
    );

    private static readonly ContractServer Stub = ContractServer.InProcess(Contract);

    private static readonly ClientSuite Suite = new(
        Contract,
        Stub.CreateHandler,
        wire => new StockClient(
            new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: new HttpClient(wire))
            {
                BaseUrl = "https://stub.test",
            }
        )
    );

    [Fact]
    public async Task A_timestamp_in_milliseconds_that_became_an_int_is_named_with_operation_example_and_member()
    {
        var act = () => Suite.RunAsync("getStatus: error 200 notFound15004");

        (await act.Should().ThrowAsync<ContractSuiteException>())
            .Which.Message.Should()
            .StartWith(
                "getStatus: error 200 notFound15004: StatusResponse cannot read the member /timestamp = 1772099056662"
            )
            .And.EndWith("[status.yaml(16,41)]");
    }

    [Fact]
    public async Task The_success_without_a_timestamp_passes() =>
        await Suite.RunAsync("getStatus: response 200 success");

    [Fact]
    public async Task Members_that_the_model_does_not_keep_are_named()
    {
        var act = () => Suite.RunAsync("getStatus: unknown 200 success");

        (await act.Should().ThrowAsync<ContractSuiteException>())
            .Which.Message.Should()
            .Contain("/notInTheDocument: expected {");
    }
}
