using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Tests.Reading;

public sealed class SwaggerTests
{
    [Theory]
    [InlineData("host: a.com", "https://a.com")]
    [InlineData("host: a.com\nbasePath: /v1/", "https://a.com/v1")]
    [InlineData("host: a.com\nbasePath: v1\nschemes: [http]", "http://a.com/v1")]
    [InlineData("host: a.com\nschemes: [ws, http, https, http]", "https://a.com http://a.com ws://a.com")]
    [InlineData("basePath: /v1", "/v1")]
    [InlineData("basePath: /", "")]
    [InlineData("schemes: [https]", "")]
    public void Host_base_path_and_schemes_become_servers(string members, string urls) =>
        string.Join(' ', Read(members + "\npaths: {}").Servers.Select(server => server.Url)).Should().Be(urls);

    [Fact]
    public void A_body_parameter_becomes_a_body_with_the_media_types_that_apply()
    {
        var document = Read(
            """
            consumes: [application/json, application/xml]
            paths:
              /a:
                parameters: [{in: body, name: shared, schema: {title: shared}}]
                post: {parameters: [{in: body, name: own, required: true, description: text, schema: {$ref: '#/definitions/A'}}]}
                put: {consumes: [text/plain]}
              /b:
                post: {parameters: [{$ref: '#/parameters/B'}], consumes: []}
            parameters: {B: {in: body, name: b, schema: {title: referenced}}}
            definitions: {A: {title: a}}
            """
        );

        var bodies = document
            .Paths.SelectMany(path => path.Operations)
            .Select(operation => operation.RequestBody!.Value)
            .Select(body =>
                (
                    string.Join(' ', body.Content.Select(content => content.Name)),
                    body.Content.First().Schema!.Value.Target.Title,
                    body.IsRequired
                )
            );
        bodies
            .Should()
            .Equal(
                ("application/json application/xml", "a", true),
                ("text/plain", "shared", false),
                ("application/json", "referenced", false)
            );
        document
            .Paths.SelectMany(path => path.Operations)
            .SelectMany(operation => operation.Parameters)
            .Should()
            .BeEmpty();
    }

    [Theory]
    [InlineData("", "", "application/x-www-form-urlencoded")]
    [InlineData("", "multipart/form-data", "multipart/form-data")]
    [InlineData("", "application/json", "application/x-www-form-urlencoded")]
    [InlineData(
        "",
        "multipart/form-data, application/x-www-form-urlencoded",
        "multipart/form-data application/x-www-form-urlencoded"
    )]
    [InlineData(", {in: formData, name: f, type: file}", "", "multipart/form-data")]
    [InlineData(", {in: formData, name: f, type: file}", "application/x-www-form-urlencoded", "multipart/form-data")]
    public void Form_fields_become_a_body_of_a_form_type(string more, string consumes, string types)
    {
        var body = Read(
            $$"""
            paths:
              /a:
                post:
                  consumes: [{{consumes}}]
                  parameters: [{in: formData, name: t, type: string, required: true, description: text}{{more}}]
            """
        )
            .Paths.Single()
            .Operations.Single()
            .RequestBody!.Value;

        string.Join(' ', body.Content.Select(content => content.Name)).Should().Be(types);
        var schema = body.Content.First().Schema!.Value;
        schema.Types.Should().Be(SchemaTypes.Object);
        schema.Required.Should().Equal("t");
        schema.Properties.First().Value.Description.Should().Be("text");
        if (more.Length > 0)
        {
            var file = schema.Properties.Last().Value;
            (file.Types, file.Format).Should().Be((SchemaTypes.String, "binary"));
        }
    }

    [Theory]
    [InlineData("query", "", "form", false)]
    [InlineData("query", "csv", "form", false)]
    [InlineData("query", "multi", "form", true)]
    [InlineData("query", "ssv", "spaceDelimited", false)]
    [InlineData("query", "pipes", "pipeDelimited", false)]
    [InlineData("header", "csv", "simple", false)]
    [InlineData("path", "csv", "simple", false)]
    public void A_collection_format_becomes_a_style(string place, string format, string style, bool explodes)
    {
        var parameter = Read(
            $$"""
            paths:
              /a:
                get:
                  parameters:
                    - {in: {{place}}, name: p, type: array, items: {type: integer}, collectionFormat: '{{format}}', minItems: 1}
            """
        )
            .Paths.Single()
            .Operations.Single()
            .Parameters.Single();

        (parameter.Style, parameter.Explodes).Should().Be((style, explodes));
        parameter.Schema!.Value.Types.Should().Be(SchemaTypes.Array);
        parameter.Schema.Value.Items!.Value.Types.Should().Be(SchemaTypes.Integer);
        parameter.Schema.Value["minItems"].Should().NotBeNull();
        parameter.Schema.Value["collectionFormat"].Should().BeNull();
    }

    [Fact]
    public void A_collection_format_without_counterpart_is_a_warning() =>
        SampleDocuments
            .Read(
                "a.yaml",
                "swagger: '2.0'\npaths: {/a: {get: {parameters: [{in: query, name: p, type: array, collectionFormat: tsv}]}}}"
            )
            .Diagnostics.Should()
            .ContainSingle()
            .Which.Location.Pointer.Should()
            .Be("/paths/~1a/get/parameters/0/collectionFormat");

    [Fact]
    public void Responses_take_their_media_types_from_what_the_operation_produces()
    {
        var responses = Read(
            """
            produces: [application/json]
            paths:
              /a:
                get:
                  produces: [application/xml, text/csv]
                  responses:
                    200: {description: ok, schema: {$ref: '#/definitions/A'}, examples: {text/csv: 'a,b', application/pdf: x}}
                    204: {description: none}
                    400: {$ref: '#/responses/Bad'}
                put:
                  produces: []
                  responses: {200: {description: file, schema: {type: file}}, default: {$ref: '#/responses/Bad'}}
            responses:
              Bad: {description: bad, schema: {title: bad}, headers: {X-Wait: {type: integer, format: int64, description: s}}}
            definitions: {A: {title: a}}
            """
        )
            .Paths.Single()
            .Operations.SelectMany(operation => operation.Responses)
            .ToList();

        responses
            .Select(response =>
                response.Status + ": " + string.Join(' ', response.Content.Select(content => content.Name))
            )
            .Should()
            .Equal(
                "200: application/xml text/csv application/pdf",
                "204: ",
                "400: application/xml text/csv",
                "200: application/octet-stream",
                "default: application/json"
            );
        responses[0].Content.Select(content => content.Schema!.Value.Target.Title).Should().AllBe("a");
        responses[0].Content.ElementAt(1).Examples.Single().Value!.AsString.Should().Be("a,b");
        responses[2].Headers.Single().Schema!.Value.Format.Should().Be("int64");
        responses[3].Content.Single().Schema!.Value.Format.Should().Be("binary");
    }

    [Fact]
    public void Security_definitions_become_security_schemes()
    {
        var schemes = Read(
            """
            paths: {}
            securityDefinitions:
              basic: {type: basic, description: text}
              key: {type: apiKey, name: X-Key, in: header}
              app: {type: oauth2, flow: application, tokenUrl: https://a.com/token, scopes: {read: reads}}
              code: {type: oauth2, flow: accessCode, tokenUrl: https://a.com/token, authorizationUrl: https://a.com}
            """
        )
            .SecuritySchemes.ToDictionary(scheme => scheme.Key, scheme => scheme.Value);

        (schemes["basic"].Type, schemes["basic"].Scheme).Should().Be(("http", "basic"));
        (schemes["key"].Type, schemes["key"].Name, schemes["key"].In).Should().Be(("apiKey", "X-Key", "header"));
        Data.Of(schemes["app"].Node["flows"]!)
            .ToString()
            .Should()
            .Be("""{"clientCredentials":{"tokenUrl":"https://a.com/token","scopes":{"read":"reads"}}}""");
        schemes["code"].Node["flows"]!["authorizationCode"].Should().NotBeNull();
    }

    [Fact]
    public void Converted_parts_keep_the_places_and_pointers_that_the_user_wrote()
    {
        var text = """
            swagger: '2.0'
            host: a.com
            paths:
              /a:
                post:
                  parameters:
                    - {in: body, name: b, schema: {$ref: '#/definitions/A'}}
                    - {in: query, name: q, type: string}
                  responses:
                    200:
                      description: ok
                      schema: {type: array, items: {$ref: '#/definitions/A'}}
            definitions:
              A: {type: object, x-nullable: true, discriminator: kind}
            """;
        var document = SampleDocuments.Read("a.yaml", text).Document!;
        var operation = document.Paths.Single().Operations.Single();

        var body = operation.RequestBody!.Value.Content.Single().Schema!.Value;
        Place(body.Node).Should().Be(("/paths/~1a/post/parameters/0/schema", 7));
        Place(body.Target.Node).Should().Be(("/definitions/A", 14));
        body.Target.Should().Be(document.ComponentSchemas.Single().Value);
        (body.Target.Types, body.Target.DiscriminatorProperty)
            .Should()
            .Be((SchemaTypes.Object | SchemaTypes.Null, "kind"));
        Place(operation.RequestBody.Value.Node).Should().Be(("/paths/~1a/post/parameters/0", 7));
        Place(operation.Parameters.Single().Node).Should().Be(("/paths/~1a/post/parameters/1", 8));
        Place(operation.Parameters.Single().Schema!.Value.Node).Should().Be(("/paths/~1a/post/parameters/1", 8));
        Place(operation.Node).Should().Be(("/paths/~1a/post", 6));
        Place(operation.Responses.Single().Content.Single().Schema!.Value.Items!.Value.Node)
            .Should()
            .Be(("/paths/~1a/post/responses/200/schema/items", 12));
        Place(document.Servers.Single().Node).Should().Be(("/host", 2));
        Place(document.Root).Should().Be(("", 1));
    }

    [Fact]
    public void Parts_in_other_files_are_converted_too()
    {
        var result = SampleDocuments.Read(
            "a.yaml",
            "swagger: '2.0'\npaths: {/a: {$ref: paths.yaml#/a}}\n",
            new()
            {
                LoadFile = path =>
                    path == "paths.yaml"
                        ? "a: {get: {parameters: [{$ref: '#/p'}], responses: {200: {schema: {type: file}}}}}\np: {in: query, name: q, type: integer}"
                        : null,
            }
        );

        result.Diagnostics.Should().BeEmpty();
        var operation = result.Document!.Paths.Single().Operations.Single();
        operation.Parameters.Single().Schema!.Value.Types.Should().Be(SchemaTypes.Integer);
        operation.Parameters.Single().Node.File.Path.Should().Be("paths.yaml");
    }

    private static (string Pointer, int Line) Place(Node node) => (node.Pointer, node.Location.Line);

    private static ApiDocument Read(string members)
    {
        var result = SampleDocuments.Read("a.yaml", "swagger: '2.0'\n" + members);
        result.Diagnostics.Should().BeEmpty();
        return result.Document!;
    }
}
