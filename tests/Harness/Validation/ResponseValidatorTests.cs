using System.Text;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Validation;

namespace OpenApi.Harness.Tests.Validation;

/// <summary>Answers that were recorded or made by hand, held against the document.</summary>
public sealed class ResponseValidatorTests
{
    private static readonly ServiceContract Jobs = ServiceContract.Read(
        (
            "jobs.yaml",
            """
            openapi: 3.1.0
            info: { title: Jobs, version: '1' }
            paths:
              /job:
                get:
                  operationId: getJob
                  responses:
                    '200':
                      description: the job
                      headers:
                        X-Page: { required: true, schema: { type: integer, minimum: 1 } }
                        X-Note: { schema: { type: string, maxLength: 3 } }
                        Content-Type: { required: true, schema: { type: integer } }
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [id, secret]
                            properties:
                              id: { type: string }
                              secret: { type: string, writeOnly: true }
                              tags: { type: array, items: { type: string } }
                            additionalProperties: false
                    '204': { description: no job }
                    '404':
                      description: another
                      content: { text/plain: { schema: { type: string, maxLength: 3 } } }
                    4XX:
                      description: wrong
                      content: { application/json: { schema: { type: object, required: [error] } } }
            """
        )
    );

    private static readonly ContractOperation GetJob = Jobs.Operation("getJob");
    private static readonly ResponseValidator Validator = new();

    [Fact]
    public void An_answer_as_documented_breaks_nothing()
    {
        Check(200, """{"id":"7","tags":["a"]}""", ("X-Page", "2"), ("X-Note", "abc")).Should().BeEmpty();
        Check(204, "").Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"id":7}""", "body /id type (20,31)")]
    [InlineData("""{}""", "body  required (18,28)")]
    [InlineData("""{"id":"7","tags":["a",1]}""", "body /tags/1 type (22,55)")]
    [InlineData("""{"id":"7","more":1}""", "body /more additionalProperties (23,39)")]
    [InlineData("""{"id":"7","secret":"s"}""", "body /secret writeOnly (21,54)")]
    [InlineData("""{"id":""", "body  syntax (17,17)")]
    public void A_body_that_breaks_its_schema_is_reported_with_pointer_keyword_and_line(
        string body,
        string violation
    ) => Check(200, body, ("X-Page", "2")).Should().Equal(violation);

    [Fact]
    public void Headers_are_checked_by_name_and_value()
    {
        Check(200, """{"id":"7"}""").Should().Equal("header X-Page  required (11,21)");
        Check(200, """{"id":"7"}""", ("x-page", "none")).Should().Equal("header X-Page  type (11,55)");
        Check(200, """{"id":"7"}""", ("X-Page", "0"), ("X-Note", "abcd"))
            .Should()
            .Equal("header X-Page  minimum (11,73)", "header X-Note  maxLength (12,58)");
    }

    [Fact]
    public void The_media_type_decides_and_an_undocumented_one_is_a_violation()
    {
        Check(200, "hello", ("X-Page", "2"), ("Content-Type", "text/html"))
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("content type");
        Check(200, """{"id":"7"}""", ("X-Page", "2"), ("Content-Type", "application/json; charset=utf-8"))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void A_status_is_judged_by_its_own_response_before_that_of_its_range()
    {
        Check(404, "abc", ("Content-Type", "text/plain")).Should().BeEmpty();
        Check(404, "abcd", ("Content-Type", "text/plain")).Should().ContainSingle().Which.Should().Contain("maxLength");
        Check(409, "{}").Should().ContainSingle().Which.Should().Contain("required");
        Check(409, """{"error":1}""").Should().BeEmpty();
    }

    [Fact]
    public void A_status_that_is_not_documented_is_reported_with_those_that_are()
    {
        var violation = Validator.Check(GetJob, 500, HeaderFields.None, default).Should().ContainSingle().Which;

        violation.Place.Should().Be(ViolationPlace.Status);
        violation.Message.Should().Be("status: responses: expected 200 or 204 or 404 or 4XX, got 500 [jobs.yaml(8,9)]");
    }

    [Fact]
    public void Every_documented_success_of_the_three_documents_keeps_to_its_document()
    {
        foreach (var answer in SpecFiles.All.Operations.SelectMany(operation => operation.Answers).Where(Succeeds))
        {
            var type = KeyValuePair.Create("Content-Type", answer.Media!.Value.Name);
            Validator
                .Check(answer.Operation, answer.Status, new HeaderFields([type]), answer.Body)
                .Where(violation => violation.Place != ViolationPlace.Header)
                .Select(violation => violation.Message)
                .Should()
                .BeEmpty(answer.ToString());
        }
    }

    private static bool Succeeds(DocumentedAnswer answer) => answer is { IsSuccess: true, Media: not null };

    private static IEnumerable<string> Check(int status, string body, params (string Name, string Value)[] headers) =>
        Validator
            .Check(
                GetJob,
                status,
                new HeaderFields([
                    .. headers
                        .Concat(
                            headers.Any(header => header.Name == "Content-Type") || body.Length == 0
                                ? []
                                : [("Content-Type", "application/json")]
                        )
                        .Select(header => KeyValuePair.Create(header.Item1, header.Item2)),
                ]),
                Encoding.UTF8.GetBytes(body)
            )
            .Select(violation =>
                $"{violation.Place.Name()} {violation.Name}{(violation.Name.Length > 0 ? " " : "")}{violation.Pointer} "
                + $"{violation.Keyword} ({violation.Rule.Line},{violation.Rule.Column})"
            );
}
