using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Tests.Modeling;

/// <summary>How URLs become request builders.</summary>
public sealed class UrlTests
{
    [Theory]
    [InlineData("/publish-now", "Api.PublishNow.PublishNowRequestBuilder", "PublishNow")]
    [InlineData("/add_task", "Api.Add_task.Add_taskRequestBuilder", "Add_task")]
    [InlineData("/a.b.c", "Api.ABC.ABCRequestBuilder", "ABC")]
    [InlineData("/123abc", "Api.OneTwoThreeabc.OneTwoThreeabcRequestBuilder", "OneTwoThreeabc")]
    [InlineData("/get", "Api.Get.GetRequestBuilder", "GetPath")]
    [InlineData("/models", "Api.ModelsRequests.ModelsRequestBuilder", "Models")]
    [InlineData("/task", "Api.TaskNamespace.TaskRequestBuilder", "Task")]
    [InlineData("/item", "Api.Item_Escaped.Item_EscapedRequestBuilder", "Item")]
    public void A_literal_segment_is_a_property_of_its_parent(string path, string builder, string property)
    {
        var result = Given.Model(Given.Document($"{path}:\n  get: {{ responses: {{ '204': {{ description: d }} }} }}"));

        result.Builder("Api.ApiClient").Properties.Single().Name.Should().Be(property);
        result.Builder(builder).UrlTemplate.Should().Be("{+baseurl}" + path);
    }

    [Fact]
    public void Siblings_that_come_to_one_name_are_told_apart_in_every_name_that_is_made_from_theirs()
    {
        const string Answer =
            "{ get: { responses: { '200': { description: d, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } } } }";
        var document = Given.Document($"/a/report: {Answer}\n/a/Report: {Answer}\n/a/rePort/by: {Answer}");

        var result = Given.Model(document);

        result
            .Builder("Api.A.ARequestBuilder")
            .Properties.Select(property => property.Name)
            .Should()
            .BeEquivalentTo("Report", "RePortEscaped", "ReportEscaped1");
        result.Builder("Api.A.Report.ReportRequestBuilder").UrlTemplate.Should().Be("{+baseurl}/a/Report");
        result
            .Builder("Api.A.ReportEscaped1.ReportEscaped1RequestBuilder")
            .UrlTemplate.Should()
            .Be("{+baseurl}/a/report");
        result.Names().Should().Contain("Api.A.ReportEscaped1.ReportEscaped1GetResponse");
        result.Names().Should().Contain("Api.A.RePortEscaped.By.ByGetResponse");
        Given.CompilesWithoutAWarning(document);
    }

    [Theory]
    [InlineData("page[size]", "Pagesize")]
    [InlineData("last_edit.time[gt]", "LastEditTimegt")]
    [InlineData("x-trace~id", "XTraceId")]
    [InlineData("ids[]", "Ids")]
    [InlineData("$top", "Top")]
    [InlineData("[0]", "Zero")]
    [InlineData("*", "Asterisk")]
    public void Only_signs_that_a_template_holds_as_they_are_part_the_words_of_a_query_value(
        string name,
        string property
    )
    {
        var result = Given.Model(
            Given.Document(
                $"/a:\n  get:\n    parameters: [{{ name: '{name}', in: query, schema: {{ type: string }} }}]\n    responses: {{ '204': {{ description: d }} }}"
            )
        );

        result
            .Builder("Api.A.ARequestBuilder")
            .Operations.Single()
            .QueryParameters!.Properties.Single()
            .Name.Should()
            .Be(property);
    }

    [Theory]
    [InlineData("{ '200': { description: d } }")]
    [InlineData("{ '200': { description: d, content: { image/png: { schema: { type: string, format: binary } } } } }")]
    [InlineData("{ '200': { description: d, content: { text/plain: {} } } }")]
    public void Nothing_comes_back_from_HEAD_unless_a_schema_says_so(string responses)
    {
        var result = Given.Model(
            Given.Document($"/a:\n  head: {{ responses: {responses} }}\n  get: {{ responses: {responses} }}")
        );

        var operations = result.Builder("Api.A.ARequestBuilder").Operations;
        operations.Single(operation => operation.HttpMethod == "HEAD").Result.Should().BeNull();
        operations.Single(operation => operation.HttpMethod == "GET").Result.Should().NotBeNull();
    }

    [Theory]
    [InlineData("{taskId}", "WithTaskItemRequestBuilder", "taskId")]
    [InlineData("{user_id}", "WithUser_ItemRequestBuilder", "user_id")]
    [InlineData("{id}", "AccountsItemRequestBuilder", "id")]
    [InlineData("{group-id}", "GroupItemRequestBuilder", "group%2Did")]
    [InlineData("{user-name}", "UserNameItemRequestBuilder", "user%2Dname")]
    public void A_segment_that_is_one_parameter_is_an_indexer(string segment, string builder, string template)
    {
        var name = segment.Trim('{', '}');
        var result = Given.Model(
            Given.Document(
                $"/accounts/{segment}:\n  get:\n    parameters: [{{ name: {name}, in: path, required: true, schema: {{ type: integer, format: int64 }} }}]\n    responses: {{ '204': {{ description: d }} }}"
            )
        );

        var indexer = result.Builder("Api.Accounts.AccountsRequestBuilder").Indexer!;
        indexer.BuilderName.Should().Be("Api.Accounts.Item." + builder);
        indexer.TemplateName.Should().Be(template);
        indexer.Type.Should().Be(new TypeReference(ValueKind.Int64));
    }

    [Fact]
    public void Arguments_that_are_keywords_are_escaped()
    {
        var result = Given.Model(
            Given.Document("/compare/{base}...{head}:\n  get: { responses: { '204': { description: d } } }")
        );

        var method = result.Builder("Api.Compare.CompareRequestBuilder").Methods.Single();
        method.Name.Should().Be("WithBaseWithHead");
        method.Arguments.Select(argument => argument.ArgumentName).Should().Equal("@base", "head");
    }

    [Fact]
    public void A_slash_at_the_end_is_a_builder_of_its_own_and_a_shortcut_on_its_parent()
    {
        var result = Given.Model(Given.Document("/v2/list/:\n  post: { responses: { '204': { description: d } } }"));

        result.Builder("Api.V2.List.EmptyPathSegmentRequestBuilder").UrlTemplate.Should().Be("{+baseurl}/v2/list/");
        var shortcut = result.Builder("Api.V2.List.ListRequestBuilder").Operations.Single();
        shortcut.ForwardsTo!.PropertyName.Should().Be("EmptyPathSegment");
    }

    [Fact]
    public void A_path_with_and_without_the_slash_has_no_shortcut()
    {
        var operation = "get: { responses: { '204': { description: d } } }";
        var result = Given.Model(Given.Document($"/list/:\n  {operation}\n/list:\n  {operation}"));

        result.Builder("Api.List.ListRequestBuilder").Operations.Single().ForwardsTo.Should().BeNull();
    }

    [Fact]
    public void Siblings_that_are_parameters_share_a_builder_and_keep_their_own_urls()
    {
        var operation = "{ responses: { '204': { description: d } } }";
        var result = Given.Model(
            Given.Document($"/groups/{{id}}.json:\n  get: {operation}\n/groups/{{id}}:\n  put: {operation}")
        );

        var builder = result.Builder("Api.Groups.Item.ItemRequestBuilder");
        builder.UrlTemplate.Should().Be("{+baseurl}/groups/{%2Did}");
        builder.Operations.Select(one => one.UrlTemplate).Should().Equal("{+baseurl}/groups/{%2Did}.json", null);
    }

    [Fact]
    public void A_server_of_an_operation_is_kept_beside_that_of_the_document()
    {
        var result = Given.Model(
            Given.Document(
                "/cancel:\n  post:\n    servers: [{ url: 'https://{host}/', variables: { host: { default: other.example } } }]\n    responses: { '204': { description: d } }"
            )
        );

        result
            .Builder("Api.Cancel.CancelRequestBuilder")
            .Operations.Single()
            .Server.Should()
            .Be(new OperationServer("https://api.example", "https://other.example"));
    }

    [Fact]
    public void A_deep_object_is_one_query_value_for_each_of_its_properties()
    {
        var result = Given.Model(
            Given.Document(
                "/works:\n  get:\n    parameters:\n    - name: page\n      in: query\n      style: deepObject\n      schema: { type: object, properties: { size: { type: integer }, cursor: { type: string } } }\n    - { name: ids, in: query, schema: { type: array, items: { type: string } } }\n    - { name: tags, in: query, explode: false, schema: { type: array, items: { type: string } } }\n    responses: { '204': { description: d } }"
            )
        );

        var builder = result.Builder("Api.Works.WorksRequestBuilder");
        builder.UrlTemplate.Should().Be("{+baseurl}/works{?ids*,page%5Bcursor%5D,page%5Bsize%5D,tags}");
        var query = builder.Operations.Single().QueryParameters!;
        query.Properties.Select(property => property.Name).Should().Equal("Ids", "PageCursor", "PageSize", "Tags");
    }

    [Fact]
    public void The_operations_parameter_wins_over_the_paths()
    {
        var result = Given.Model(
            Given.Document(
                "/works:\n  parameters: [{ name: limit, in: query, schema: { type: string } }]\n  get:\n    parameters: [{ name: limit, in: query, schema: { type: integer } }]\n    responses: { '204': { description: d } }"
            )
        );

        var property = result
            .Builder("Api.Works.WorksRequestBuilder")
            .Operations.Single()
            .QueryParameters!.Properties.Single();
        property.Type.Kind.Should().Be(ValueKind.Int32);
    }

    [Fact]
    public void Two_query_parameters_of_one_name_are_both_sent()
    {
        var result = Given.Model(
            Given.Document(
                "/works:\n  get:\n    parameters:\n    - { name: filter, in: query, schema: { type: string } }\n    - { name: $filter, in: query, schema: { type: string } }\n    responses: { '204': { description: d } }"
            )
        );

        var builder = result.Builder("Api.Works.WorksRequestBuilder");
        builder.UrlTemplate.Should().Be("{+baseurl}/works{?%24filter*,filter*}");
        builder
            .Operations.Single()
            .QueryParameters!.Properties.Select(property => property.Name)
            .Should()
            .Equal("Filter", "Filter0");
    }

    [Theory]
    [InlineData(
        "{ name: filter, in: query, schema: { type: object, properties: { tag: { type: string } } } }",
        "filter"
    )]
    [InlineData("{ name: tag, in: query, schema: { type: string } }", "tag")]
    public void A_member_that_another_parameter_has_in_the_query_too_is_said_to_share_its_property(
        string other,
        string named
    )
    {
        var result = Given.Model(
            Given.Document(
                $"/works:\n  get:\n    parameters:\n    - {other}\n    - {{ name: page, in: query, schema: {{ type: object, properties: {{ size: {{ type: integer }}, tag: {{ type: integer }} }} }} }}\n    responses: {{ '204': {{ description: d }} }}"
            )
        );

        result
            .Builder("Api.Works.WorksRequestBuilder")
            .Operations.Single()
            .QueryParameters!.Properties.Select(property => property.TemplateName)
            .Should()
            .BeEquivalentTo("tag", "size");
        var finding = result.Diagnostics.Single();
        (finding.Descriptor.Id, finding.Location.Pointer).Should().Be(("OAC2017", "/paths/~1works/get/parameters/1"));
        finding.Message.Should().Contain("'tag' of the parameter 'page'").And.Contain($"of the parameter '{named}'");
    }

    [Fact]
    public void Segments_that_differ_only_in_signs_have_builders_of_their_own()
    {
        var operation = "{ responses: { '204': { description: d } } }";
        var result = Given.Model(Given.Document($"/foo-bar:\n  get: {operation}\n/fooBar:\n  get: {operation}"));

        result
            .Builder("Api.ApiClient")
            .Properties.Select(property => property.Name)
            .Should()
            .Equal("FooBar", "FooBarEscaped");
        result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).Should().Contain("OAC2016");
    }

    [Fact]
    public void Two_paths_that_are_one_request_cost_the_second_with_a_warning()
    {
        var operation = "{ responses: { '204': { description: d } } }";
        var result = Given.Model(Given.Document($"/a/{{x}}:\n  get: {operation}\n/a/{{y}}:\n  get: {operation}"));

        result.Diagnostics.Single().Descriptor.Id.Should().Be("OAC2015");
    }

    [Theory]
    [InlineData("/user/**", "/**")]
    [InlineData("/users#PATCH", "/users#GET")]
    public void A_glob_that_matches_nothing_is_told(string wrong, string right)
    {
        var document = Given.Document("/users:\n  get: { responses: { '204': { description: d } } }");
        var options = new GenerationOptions
        {
            ClassName = "ApiClient",
            Namespace = "Api",
            IncludePaths = new[] { right, wrong }.ToEquatableArray(),
        };

        var finding = Given.Model(document, options).Diagnostics.Single();
        finding.Descriptor.Id.Should().Be("OAC2018");
        finding.Message.Should().Contain($"'{wrong}'");
        finding.Location.Pointer.Should().Be("/paths");
    }

    [Theory]
    [InlineData("/users/**", new[] { "GET /users/{id}", "GET /users" }, 1)]
    [InlineData("/users", new[] { "GET /users/{id}", "GET /users" }, 1)]
    [InlineData("/**#POST", new[] { "GET /users", "POST /users" }, 1)]
    [InlineData("/*", new[] { "GET /users/{id}", "GET /users", "POST /users" }, 2)]
    public void Globs_choose_operations(string glob, string[] operations, int taken)
    {
        var paths = operations
            .Select(operation => operation.Split(' '))
            .GroupBy(parts => parts[1])
            .Select(group =>
                $"{group.Key}:\n"
                + string.Join(
                    '\n',
                    group.Select(parts =>
                        $"  {parts[0].ToLowerInvariant()}: {{ responses: {{ '204': {{ description: d }} }} }}"
                    )
                )
            );
        var options = new GenerationOptions
        {
            ClassName = "ApiClient",
            Namespace = "Api",
            IncludePaths = new[] { glob }.ToEquatableArray(),
        };

        var result = Given.Model(Given.Document(string.Join('\n', paths)), options);

        result
            .Model.Types.OfType<RequestBuilderDeclaration>()
            .Sum(builder => builder.Operations.Count)
            .Should()
            .Be(taken);
    }
}
