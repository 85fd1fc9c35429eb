using OpenApi.Contract;
using OpenApi.Contract.Description;
using OpenApi.Contract.Requests;

namespace OpenApi.Harness.Tests.Validation;

public sealed class ParameterStylesTests
{
    private const string Numbers = "schema: { type: array, items: { type: integer } }";
    private const string Point =
        "schema: { type: object, properties: { x: { type: integer }, y: { type: integer } }, additionalProperties: false, required: [x] }";

    [Theory]
    [InlineData($"in: query, {Numbers}", "?p=1&p=2", "")]
    [InlineData($"in: query, {Numbers}", "?p=1&p=b", "/1 type")]
    [InlineData($"in: query, explode: false, {Numbers}", "?p=1,2", "")]
    [InlineData($"in: query, explode: false, {Numbers}", "?p=1,b", "/1 type")]
    [InlineData(
        "in: query, explode: false, schema: { type: array, items: { type: string, enum: ['a,b', c] } }",
        "?p=a%2Cb,c",
        ""
    )]
    [InlineData($"in: query, style: spaceDelimited, explode: false, {Numbers}", "?p=1%202%20x", "/2 type")]
    [InlineData($"in: query, style: pipeDelimited, explode: false, {Numbers}", "?p=1|2|x", "/2 type")]
    [InlineData($"in: query, style: deepObject, {Point}", "?p[x]=1&p[y]=2", "")]
    [InlineData($"in: query, style: deepObject, {Point}", "?p%5Bx%5D=1&p[z]=2", "/z additionalProperties")]
    [InlineData($"in: query, {Point}", "?x=1&y=b", "/y type")]
    [InlineData($"in: query, explode: false, {Point}", "?p=x,1,y,b", "/y type")]
    [InlineData("in: query, schema: { type: integer }", "?p=1.5", " type")]
    [InlineData("in: query, schema: { type: integer }", "?p=%2B1", " type")]
    [InlineData("in: query, schema: { type: boolean }", "?p=True", " type")]
    [InlineData("in: query, schema: { type: string }", "?p=12", "")]
    [InlineData("in: query, required: true, schema: { type: string }", "", " required")]
    [InlineData("in: query, schema: { type: string }", "?q=1", " parameters")]
    [InlineData(
        "in: query, content: { application/json: { schema: { type: object, required: [a] } } }",
        "?p=%7B%7D",
        " required"
    )]
    [InlineData("in: query, content: { application/json: { schema: { type: object } } }", "?p=%7B", " style")]
    public void Query(string parameter, string query, string violations) =>
        Send(parameter, "/x", query).Should().Be(violations);

    [Theory]
    [InlineData($"in: path, required: true, {Numbers}", "/x/1,2", "")]
    [InlineData($"in: path, required: true, {Numbers}", "/x/1,b", "/1 type")]
    [InlineData($"in: path, required: true, style: label, {Numbers}", "/x/.1,2", "")]
    [InlineData($"in: path, required: true, style: label, explode: true, {Numbers}", "/x/.1.b", "/1 type")]
    [InlineData($"in: path, required: true, style: label, {Numbers}", "/x/1", " style")]
    [InlineData($"in: path, required: true, style: matrix, {Numbers}", "/x/;p=1,b", "/1 type")]
    [InlineData($"in: path, required: true, style: matrix, explode: true, {Numbers}", "/x/;p=1;p=b", "/1 type")]
    [InlineData($"in: path, required: true, explode: true, {Point}", "/x/x=1,y=b", "/y type")]
    [InlineData("in: path, required: true, schema: { type: string, minLength: 2 }", "/x/a", " minLength")]
    public void Path(string parameter, string path, string violations) =>
        Send(parameter, path, "").Should().Be(violations);

    [Theory]
    [InlineData($"in: header, {Numbers}", "1, b", "/1 type")]
    [InlineData("in: header, required: true, schema: { type: string }", null, " required")]
    [InlineData("in: header, schema: { type: integer, maximum: 5 }", "6", " maximum")]
    public void Header(string parameter, string? value, string violations) =>
        Send(parameter, "/x", "", value).Should().Be(violations);

    [Fact]
    public void What_is_written_in_a_style_is_read_back_in_it()
    {
        foreach (var style in new[] { "form", "spaceDelimited", "pipeDelimited", "deepObject" })
        {
            foreach (var explode in new[] { "true", "false" })
            {
                var schema =
                    style == "deepObject"
                        ? Point
                        : "schema: { type: array, items: { type: string } }, example: ['a b', 'c,d', 'e|f', 'g&h=+']";
                var contract = Contract($"in: query, style: {style}, explode: {explode}, {schema}", "/x");
                var server = ContractServer.InProcess(contract);
                using var client = new HttpClient(server.CreateHandler());
                using var message = DocumentedRequest.ListOf(contract.Operations[0])[0].ToMessage("https://stub.test");
                using var response = client.Send(message);
                server.Journal.Calls.Single().Violations.Should().BeEmpty($"{style} {explode}");
            }
        }
    }

    private static string Send(string parameter, string path, string query, string? header = null)
    {
        var server = ContractServer.InProcess(Contract(parameter, path.Length > 2 ? "/x/{p}" : "/x"));
        using var client = new HttpClient(server.CreateHandler());
        using var message = new HttpRequestMessage(HttpMethod.Get, "https://stub.test" + path + query);
        if (header is not null)
        {
            message.Headers.Add("p", header);
        }

        using var response = client.SendAsync(message).GetAwaiter().GetResult();
        return string.Join(
            ", ",
            server.Journal.Calls.Single().Violations.Select(violation => $"{violation.Pointer} {violation.Keyword}")
        );
    }

    private static ServiceContract Contract(string parameter, string template) =>
        ServiceContract.Read(
            (
                "test.yaml",
                $$"""
                openapi: 3.0.3
                info: { title: t, version: '1' }
                paths:
                  {{template}}:
                    get:
                      operationId: x
                      parameters: [{ name: p, {{parameter}} }]
                      responses: { '204': { description: '' } }
                """
            )
        );
}
