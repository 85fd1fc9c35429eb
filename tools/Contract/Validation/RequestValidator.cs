using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Validation.Parameters;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;
using OpenApi.Schemas.Validation.Budgets;

namespace OpenApi.Contract.Validation;

/// <summary>
/// Checks requests against their operations: credentials, path, query, headers, cookies, content type and body.
/// Thread-safe; keep one for many requests, for it keeps what it made of the schemas.
/// </summary>
/// <param name="allowUnknownQuery">Whether the query may hold names that the document does not know.</param>
public sealed class RequestValidator(bool allowUnknownQuery = false)
{
    private static readonly Dictionary<string, string> NoPath = [];
    private readonly SchemaCheck schemas = new();
    private readonly ConcurrentDictionary<ContractOperation, OperationChecks> checks = new();

    /// <summary>What the request breaks; empty when it keeps to the document.</summary>
    /// <param name="operation">The operation that the request is for.</param>
    /// <param name="request">The request.</param>
    /// <param name="pathValues">The decoded values of the path's parameters.</param>
    public ImmutableArray<Violation> Check(
        ContractOperation operation,
        CallRequest request,
        IReadOnlyDictionary<string, string> pathValues
    ) => Check(operation, request, pathValues, null);

    internal ImmutableArray<Violation> Check(
        ContractOperation operation,
        CallRequest request,
        IReadOnlyDictionary<string, string> pathValues,
        ICollection<AssertionOutcome>? outcomes
    )
    {
        var check = ChecksOf(operation);
        var budget = new CheckBudget();
        var violations = ImmutableArray.CreateBuilder<Violation>();
        if (SecurityCheck.Find(operation, request) is { } security)
        {
            violations.Add(security);
        }

        foreach (var reader in check.Parameters)
        {
            Check(reader, reader.Read(request, pathValues), violations, outcomes, budget);
        }

        if (!allowUnknownQuery && check.KnownQuery is { } known)
        {
            violations.AddRange(UnknownQuery(check, request, known));
        }

        violations.AddRange(CheckBody(check, request, outcomes, budget));
        return [.. violations.Select(Hide)];
    }

    /// <summary>
    /// The assertions that requests of the operations can meet and break: those of bodies, and those of parameters that a text
    /// can break, for a parameter arrives as text, so that none can fail to be a text, a list or an object.
    /// </summary>
    internal IEnumerable<SchemaAssertion> Assertions(IReadOnlyCollection<ContractOperation> operations)
    {
        var bodies = operations
            .SelectMany(operation => operation.Source.RequestBody?.Content ?? [])
            .Select(media => media.Schema)
            .OfType<Schema>();
        var parameters = operations
            .SelectMany(operation => ChecksOf(operation).Parameters)
            .Select(reader => reader.Parameter.Schema)
            .OfType<Schema>();
        return schemas
            .Assertions(bodies)
            .Concat(schemas.Assertions(parameters).Where(assertion => !assertion.FitsAnyText))
            .DistinctBy(assertion => assertion.Node);
    }

    /// <summary>The parameters of the operation, and whether the request sends them.</summary>
    internal IEnumerable<(ViolationPlace Place, string Name, bool IsSent)> ParametersIn(
        ContractOperation operation,
        CallRequest request
    ) =>
        ChecksOf(operation)
            .Parameters.Select(reader =>
                (
                    PlaceOf(reader.Parameter),
                    reader.Parameter.Name,
                    reader.Parameter.In == "path" || reader.Read(request, NoPath).IsPresent
                )
            );

    /// <summary>The documented media type of the request's body, or null when there is none.</summary>
    internal MediaType? BodyMediaOf(ContractOperation operation, CallRequest request) =>
        request.Body.IsEmpty ? null : BodyMediaFor(operation, request.ContentType);

    /// <summary>The documented media type of the operation's body that a <c>Content-Type</c> falls into, or null.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="contentType">The header as sent, or null.</param>
    public MediaType? BodyMediaFor(ContractOperation operation, string? contentType) =>
        ChecksOf(operation).Body.MediaFor(contentType);

    /// <summary>What the body of a request breaks; empty when it keeps to the document.</summary>
    /// <param name="operation">The operation that the request is for.</param>
    /// <param name="request">The request.</param>
    public ImmutableArray<Violation> CheckBody(ContractOperation operation, CallRequest request) =>
        CheckBody(ChecksOf(operation), request, null, new CheckBudget());

    private OperationChecks ChecksOf(ContractOperation operation) =>
        checks.GetOrAdd(operation, known => new OperationChecks(known, schemas));

    private static ImmutableArray<Violation> CheckBody(
        OperationChecks check,
        CallRequest request,
        ICollection<AssertionOutcome>? outcomes,
        CheckBudget budget
    )
    {
        // Nothing at all can be a text or a file, but never a JSON value.
        var isSent = !request.Body.IsEmpty || (request.ContentType is { } type && !MediaTypeName.IsJson(type));
        if (isSent)
        {
            return check.Body.Check(request.ContentType, request.Body, outcomes, budget);
        }

        var body = check.Operation.Source.RequestBody;
        return check.IsBodyRequired
            ?
            [
                new Violation(
                    ViolationPlace.Body,
                    "",
                    "",
                    "required",
                    "a body",
                    "none",
                    SourceLocation.Of(body!.Value.Node["required"] ?? body.Value.Node)
                ),
            ]
            : [];
    }

    private void Check(
        ParameterReader reader,
        ParameterValue sent,
        ImmutableArray<Violation>.Builder violations,
        ICollection<AssertionOutcome>? outcomes,
        CheckBudget budget
    )
    {
        var parameter = reader.Parameter;
        var place = PlaceOf(parameter);
        if (!sent.IsPresent)
        {
            if (parameter.IsRequired)
            {
                var rule = SourceLocation.Of(parameter.Node["required"] ?? parameter.Node);
                violations.Add(new Violation(place, parameter.Name, "", "required", "a value", "nothing", rule));
            }
        }
        else if (sent.Error is { } expected)
        {
            var rule = SourceLocation.Of(parameter.Node["style"] ?? parameter.Node["content"] ?? parameter.Node);
            violations.Add(new Violation(place, parameter.Name, "", "style", expected, "another form", rule));
        }
        else if (parameter.Schema is { } schema && !(parameter.AllowsEmptyValue && sent.Value?.ToString().Length == 0))
        {
            var value = JsonSerializer.SerializeToElement(sent.Value);
            violations.AddRange(
                schemas
                    .Check(schema, value, Direction.Request, outcomes, budget)
                    .Select(broken => Violation.Of(place, parameter.Name, broken))
            );
        }
    }

    private static IEnumerable<Violation> UnknownQuery(
        OperationChecks check,
        CallRequest request,
        HashSet<string> known
    ) =>
        request
            .Query.Select(pair => pair.Key)
            .Distinct()
            .Where(name =>
                !known.Contains(name)
                && !(name.IndexOf('[', StringComparison.Ordinal) is var at and > 0 && known.Contains(name[..at]))
            )
            .Select(name => new Violation(
                ViolationPlace.Query,
                name,
                "",
                "parameters",
                known.Count == 0 ? "no query" : "one of " + string.Join(", ", known.Order(StringComparer.Ordinal)),
                "a parameter that the document does not know",
                SourceLocation.Of(check.Operation.Source.Node["parameters"] ?? check.Operation.Source.Node)
            ));

    private static Violation Hide(Violation violation) =>
        violation.Place != ViolationPlace.Security
        && violation.Keyword is not ("required" or "parameters")
        && (SecretNames.IsSecret(violation.Name) || SecretNames.IsSecretPath(violation.Pointer))
            ? violation with
            {
                Actual = "a value that is not shown",
            }
            : violation;

    private static ViolationPlace PlaceOf(Parameter parameter) =>
        parameter.In switch
        {
            "path" => ViolationPlace.Path,
            "query" or "querystring" => ViolationPlace.Query,
            "cookie" => ViolationPlace.Cookie,
            _ => ViolationPlace.Header,
        };
}
