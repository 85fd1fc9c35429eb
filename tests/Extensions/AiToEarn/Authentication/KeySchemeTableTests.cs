using System.Text.Json;
using AiToEarn.Authentication;

namespace AiToEarn.Tests.Authentication;

public sealed class KeySchemeTableTests
{
    [Fact]
    public void Each_operation_of_the_document_gets_the_scheme_that_the_document_gives_it()
    {
        foreach (var (method, path, operation) in AiToEarnDocument.Operations())
        {
            var filled = path.Replace("{model}", "gemini-3.1", StringComparison.Ordinal)
                .Replace("{", "", StringComparison.Ordinal)
                .Replace("}", "", StringComparison.Ordinal);

            KeySchemeTable.For(method, path).Should().Be(Documented(operation), $"{method} {path}");
            KeySchemeTable.For(method, filled).Should().Be(Documented(operation), $"{method} {filled}");
        }
    }

    [Fact]
    public void Every_exception_of_the_table_is_an_operation_of_the_document()
    {
        KeySchemeTable
            .Exceptions.Select(exception => (exception.Method, exception.Path.Template))
            .Should()
            .BeSubsetOf(AiToEarnDocument.Operations().Select(found => (found.Method, found.Path)));
    }

    [Fact]
    public void Exactly_six_operations_are_public()
    {
        KeySchemeTable.Exceptions.Count(exception => exception.Scheme is AiToEarnKeyScheme.None).Should().Be(6);
    }

    [Theory]
    [InlineData("/api/ai/v1beta/models/m:streamGenerateContent", AiToEarnKeyScheme.GoogleApiKey)]
    [InlineData("/api/ai/v1beta/models/m%3AgenerateContent", AiToEarnKeyScheme.GoogleApiKey)]
    [InlineData("/api/ai/v1beta/models/:generateContent", AiToEarnKeyScheme.ApiKeyHeader)]
    [InlineData("/api/ai/v1beta/models/m/x:generateContent", AiToEarnKeyScheme.ApiKeyHeader)]
    [InlineData("/API/ai/chat/completions", AiToEarnKeyScheme.ApiKeyHeader)]
    public void A_variable_stands_for_one_segment_and_no_less(string path, object scheme)
    {
        KeySchemeTable.For("POST", path).Should().Be((AiToEarnKeyScheme)scheme);
    }

    private static AiToEarnKeyScheme Documented(JsonElement operation)
    {
        var requirements = operation
            .GetProperty("security")
            .EnumerateArray()
            .SelectMany(item => item.EnumerateObject());
        return requirements.Select(requirement => requirement.Name).SingleOrDefault() switch
        {
            null => AiToEarnKeyScheme.None,
            "apikey-header-X-Api-Key" => AiToEarnKeyScheme.ApiKeyHeader,
            "apikey-header-Authorization" => AiToEarnKeyScheme.Bearer,
            "apikey-header-x-goog-api-key" => AiToEarnKeyScheme.GoogleApiKey,
            var other => throw new ArgumentOutOfRangeException(nameof(operation), other, "A new scheme."),
        };
    }
}
