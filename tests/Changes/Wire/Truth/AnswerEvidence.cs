using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Validation;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Sampling;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>Makes whole answers by the new contract and checks them by the old one.</summary>
/// <param name="before">The old operation.</param>
/// <param name="after">The new operation.</param>
internal sealed class AnswerEvidence(ContractOperation before, ContractOperation after)
{
    private readonly ResponseValidator validator = new();

    /// <summary>The first answer of success that the old contract rules out, or null.</summary>
    public string? Find()
    {
        foreach (var response in after.Source.Responses.Where(response => response.Status.StartsWith('2')))
        {
            var status = int.TryParse(response.Status, CultureInfo.InvariantCulture, out var code) ? code : 299;
            foreach (var (headers, body) in Answers(response))
            {
                if (
                    validator.Check(after, status, headers, body).IsEmpty
                    && validator.Check(before, status, headers, body) is [var violation, ..]
                )
                {
                    return $"answer {status}: {violation.Keyword} of {violation.Place} {violation.Name}";
                }
            }

            if (Rewritten(response) is { } header)
            {
                return header;
            }
        }

        return null;
    }

    /// <summary>Answers in what callers of the old contract ask for (<c>Accept</c>); those that ask for nothing look at no body.</summary>
    private IEnumerable<(HeaderFields Headers, ReadOnlyMemory<byte> Body)> Answers(Response response)
    {
        var known = before
            .Source.Responses.Where(other => other.Status == response.Status)
            .SelectMany(other => other.Content)
            .Select(media => media.Name)
            .ToHashSet();
        var isNew = !before.Source.Responses.Any(other => other.Status == response.Status);
        foreach (var headers in HeaderSets([.. response.Headers]))
        {
            if (!response.Content.Any() || (known.Count == 0 && !isNew))
            {
                yield return (new HeaderFields(headers), default);
            }

            foreach (var media in response.Content.Where(media => isNew || known.Contains(media.Name)))
            {
                if (media.Schema is { } schema)
                {
                    var body = new SchemaSampler(SampleOptions.Response).Sample(schema);
                    yield return (
                        new HeaderFields([.. headers, new("Content-Type", media.Name)]),
                        Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null")
                    );
                }
            }
        }
    }

    /// <summary>The headers that must be there, and each of the others beside them.</summary>
    private static IEnumerable<IReadOnlyList<KeyValuePair<string, string>>> HeaderSets(Parameter[] headers)
    {
        var required = headers.Where(header => header.IsRequired).Select(Field).ToList();
        return headers
            .Where(header => !header.IsRequired)
            .Select(header => required.Append(Field(header)).ToList())
            .Prepend(required);
    }

    private static KeyValuePair<string, string> Field(Parameter header) =>
        new(
            header.Name,
            header.Schema is { } schema
                ? new SchemaSampler(SampleOptions.Response).Sample(schema)?.ToString() ?? ""
                : "text"
        );

    /// <summary>A header whose value the two contracts write as two texts.</summary>
    private string? Rewritten(Response response)
    {
        var known = before.Source.Responses.Where(other => other.Status == response.Status);
        foreach (var header in response.Headers.Where(header => header.Schema is not null))
        {
            foreach (var other in known.SelectMany(answer => answer.Headers).Where(other => other.Name == header.Name))
            {
                var value = new SchemaSampler(SampleOptions.Response).Sample(header.Schema!.Value);
                var (was, @is) = (Written(before, other, value), Written(after, header, value));
                if (was != @is)
                {
                    return $"header {header.Name} was written '{was}' and is written '{@is}'";
                }
            }
        }

        return null;
    }

    private static string Written(ContractOperation operation, Parameter header, JsonNode? value) =>
        WrittenValue.Of(new DocumentedRequest(operation, "header", [], null, null), header, value);
}
