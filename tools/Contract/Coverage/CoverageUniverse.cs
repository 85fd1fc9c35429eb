using OpenApi.Contract.Description;
using OpenApi.Contract.Validation;
using OpenApi.Documents.Nodes;

namespace OpenApi.Contract.Coverage;

/// <summary>Something that calls can touch.</summary>
/// <param name="Operation">The operation; null for keywords of schemas that several operations share.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Node">Its place in the document, and for keywords its identity.</param>
internal sealed record CoverageTarget(ContractOperation? Operation, CoverageKind Kind, string Name, Node Node);

/// <summary>Lists everything in a contract that calls can touch.</summary>
internal static class CoverageUniverse
{
    public static IEnumerable<CoverageTarget> Of(ServiceContract contract, RequestValidator validator) =>
        contract.Operations.SelectMany(OfOperation).Concat(Keywords(contract, validator));

    /// <summary>The name of a response among those of its operation.</summary>
    public static string ResponseName(DocumentedAnswer answer) =>
        answer.Media is { } media ? $"{answer.Response.Status} {media.Name}" : answer.Response.Status;

    /// <summary>The name of an example among those of its operation.</summary>
    public static string ExampleName(DocumentedAnswer answer) =>
        $"{ResponseName(answer)} {(answer.Name.Length > 0 ? answer.Name : "(example)")}";

    private static IEnumerable<CoverageTarget> OfOperation(ContractOperation operation)
    {
        yield return new CoverageTarget(operation, CoverageKind.Operation, operation.Address, operation.Source.Node);
        foreach (var parameter in operation.Parameters)
        {
            yield return new CoverageTarget(
                operation,
                CoverageKind.Parameter,
                $"{parameter.In} {parameter.Name}",
                parameter.Node
            );
        }

        foreach (var media in operation.Source.RequestBody?.Content ?? [])
        {
            yield return new CoverageTarget(operation, CoverageKind.MediaType, media.Name, media.Node);
        }

        foreach (var response in operation.Answers.DistinctBy(ResponseName))
        {
            yield return new CoverageTarget(
                operation,
                CoverageKind.Response,
                ResponseName(response),
                response.Media?.Node ?? response.Response.Node
            );
        }

        foreach (var example in operation.Answers.Where(answer => answer.Origin == AnswerOrigin.Example))
        {
            yield return new CoverageTarget(operation, CoverageKind.Example, ExampleName(example), example.Value!);
        }

        foreach (
            var failure in operation
                .Answers.Where(answer => answer is { ErrorCode: not null, IsSuccess: false })
                .DistinctBy(answer => answer.ErrorCode)
        )
        {
            yield return new CoverageTarget(
                operation,
                CoverageKind.ErrorCode,
                failure.ErrorCode!,
                operation.ErrorCodes.FirstOrDefault(code => code.Code == failure.ErrorCode)?.Node
                    ?? failure.Value
                    ?? operation.Source.Node
            );
        }
    }

    private static IEnumerable<CoverageTarget> Keywords(ServiceContract contract, RequestValidator validator) =>
        validator
            .Assertions(contract.Operations)
            .Select(assertion => new CoverageTarget(
                null,
                CoverageKind.Keyword,
                $"{assertion.Keyword} {assertion.Node.Pointer}",
                assertion.Node
            ));
}
