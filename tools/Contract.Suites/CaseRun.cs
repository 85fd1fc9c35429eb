using System.Text.Json.Nodes;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Documents.Meaning;
using OpenApi.Schemas.Validation;
using OpenApi.Schemas.Values;

namespace OpenApi.Contract.Suites;

/// <summary>Runs one case on the typed client.</summary>
internal sealed class CaseRun(SuiteCase suiteCase, OperationCall call, WireTap tap, SuiteOptions options)
{
    /// <exception cref="ContractSuiteException">The client does not do what the document says.</exception>
    public Task<SuiteResult> RunAsync(CancellationToken cancellationToken) =>
        suiteCase.Kind switch
        {
            SuiteCaseKind.Request => RequestAsync(cancellationToken),
            SuiteCaseKind.Response => ResponseAsync(cancellationToken),
            SuiteCaseKind.Error => ErrorAsync(cancellationToken),
            _ => Task.FromResult(Unknown()),
        };

    private bool Throws =>
        suiteCase.Answer is { } answer && (answer.Status is < 200 or >= 300 || options.ErrorCodeOf is not null);

    private async Task<SuiteResult> RequestAsync(CancellationToken cancellationToken)
    {
        var (_, failure) = await TryCallAsync(cancellationToken).ConfigureAwait(false);
        if (tap.Sent is not { } sent)
        {
            throw Failed($"the client sent nothing: {failure?.Message ?? "no reason given"}", failure);
        }

        var body = new SpokenBody(suiteCase.Request, sent);
        if (body.Misfit is { } misfit)
        {
            return SuiteResult.NotApplicable(suiteCase, misfit);
        }

        var differences = WireComparison.Differences(body.Expected, sent, options).Concat(body.Breaches).ToList();
        if (differences.Count > 0)
        {
            throw Failed("what left the client differs from the example: " + string.Join("; ", differences));
        }

        if (failure is not null && suiteCase.Operation.Answers.Any(answer => answer.IsSuccess))
        {
            throw Failed(Explain(failure), failure);
        }

        return SuiteResult.Proved(suiteCase, body.Expected.Media?.Name);
    }

    private async Task<SuiteResult> ResponseAsync(CancellationToken cancellationToken)
    {
        var (result, failure) = await TryCallAsync(cancellationToken).ConfigureAwait(false);
        if (!IsAskedFor())
        {
            return SuiteResult.NotApplicable(
                suiteCase,
                $"the client accepts {tap.Sent!.Headers["Accept"]}, never {suiteCase.Answer!.Media!.Value.Name}; the wire case proves the answer"
            );
        }

        if (failure is not null)
        {
            throw Failed(Explain(failure), failure);
        }

        CompareResult(result);
        return Proved();
    }

    private async Task<SuiteResult> ErrorAsync(CancellationToken cancellationToken)
    {
        var (result, failure) = await TryCallAsync(cancellationToken).ConfigureAwait(false);
        if (!Throws)
        {
            if (failure is not null)
            {
                throw Failed(Explain(failure), failure);
            }

            CompareResult(result);
            return Proved();
        }

        var answer = suiteCase.Answer!;
        if (answer.Status is >= 300 and < 400 && failure is null)
        {
            return SuiteResult.NotApplicable(
                suiteCase,
                "the client took the redirect for an answer, as it may; following it is the transport's affair"
            );
        }

        if (failure is not ApiException thrown)
        {
            throw Failed(
                $"expected an exception with status {answer.Status}, got {failure?.GetType().Name ?? "none"}",
                failure
            );
        }

        if (thrown.ResponseStatusCode != answer.Status)
        {
            throw Failed(
                $"expected an exception with status {answer.Status}, got one with {thrown.ResponseStatusCode}",
                thrown
            );
        }

        if (answer.ErrorCode is { } code && options.ErrorCodeOf is { } codeOf && codeOf(thrown) != code)
        {
            throw Failed(
                $"expected the code {code}, got {codeOf(thrown) ?? "none"} in {thrown.GetType().Name}",
                thrown
            );
        }

        if (thrown is IParsable model && JsonBytes.TryParse(tap.Received) is { } received)
        {
            CompareModel(received, model);
        }

        return Proved();
    }

    /// <summary>The model alone: members that no document knows, and whole numbers beyond 2^53, go in and come out.</summary>
    private SuiteResult Unknown()
    {
        if (
            call.ResultType is not { } type
            || !ModelJson.IsModel(type)
            || JsonNode.Parse(suiteCase.Answer!.Body.Span) is not JsonObject body
        )
        {
            return SuiteResult.NotApplicable(
                suiteCase,
                "the client gives no model of an object, which could keep members"
            );
        }

        body["notInTheDocument"] = new JsonObject
        {
            ["big"] = 9007199254740993,
            ["bigger"] = 9223372036854775807,
            ["list"] = new JsonArray(1, "two", null, new JsonObject { ["three"] = 3.5 }),
        };
        var extended = System.Text.Json.JsonSerializer.SerializeToElement(body);
        if (SchemaBreaches(extended).Count > 0)
        {
            return SuiteResult.NotApplicable(suiteCase, "the document rules out members that it does not name");
        }

        object? model;
        try
        {
            model = ModelJson.Read(body, type);
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            throw Failed(
                $"{type.Name} cannot read {ModelJson.FaultyMember(body, type)}: {unreadable.Message}",
                unreadable
            );
        }

        CompareModel(extended, model!);
        return Proved();
    }

    private async Task<(object? Result, Exception? Failure)> TryCallAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> homeless = [];
        try
        {
            var body = call.BodyType is { } type ? BodyBinding.Make(suiteCase.Request, type) : null;
            var result = await call.InvokeAsync(
                    body,
                    suiteCase.Request.Media?.Name,
                    (query, headers, requestOptions) =>
                    {
                        homeless = ParameterBinding.Fill(suiteCase.Request, query, headers, options);
                        foreach (var option in options.RequestOptions)
                        {
                            requestOptions.Add(option);
                        }
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            return homeless.Count == 0
                ? (result, null)
                : throw Failed("the client has no place for " + string.Join(", ", homeless));
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ContractSuiteException))
        {
            return (null, failure);
        }
    }

    /// <summary>Whether the client asks for the media type of the answer at all; if not, the wire case proves the answer.</summary>
    private bool IsAskedFor() =>
        suiteCase.Answer?.Media is not { } media || MediaTypeName.Quality(tap.Sent?.Headers["Accept"], media.Name) > 0;

    private void CompareResult(object? result)
    {
        if (result is Stream stream)
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            if (!bytes.ToArray().AsSpan().SequenceEqual(tap.Received))
            {
                throw Failed("the stream does not hold the bytes that came back");
            }
        }
        else if (result is not null && ModelJson.IsModel(result.GetType()))
        {
            if (JsonBytes.TryParse(tap.Received) is { } received)
            {
                CompareModel(received, result);
            }
        }
        else if (result is not null && !TypedValue.IsWhat(tap.Received, result))
        {
            throw Failed("the client gives another value than the one that came back");
        }
        else if (result is null && call.ResultType is not null && tap.Received.Length > 0)
        {
            throw Failed($"{tap.Received.Length} bytes came back, and the client gives nothing");
        }
    }

    private void CompareModel(System.Text.Json.JsonElement expected, object model)
    {
        // Where an example itself breaks its schema no model can hold it, as with the data of a failure inside a success.
        var broken = SchemaBreaches(expected);
        var differences = JsonComparison
            .Differences(expected, Written(model), ModelEquivalence.AreSame)
            .Where(difference =>
                !broken.Any(pointer => (difference.Pointer + "/").StartsWith(pointer + "/", StringComparison.Ordinal))
            )
            .ToList();
        if (differences.Count > 0)
        {
            throw Failed(
                $"the model {model.GetType().Name} does not give back what it read: " + string.Join("; ", differences)
            );
        }
    }

    private System.Text.Json.JsonElement Written(object model)
    {
        try
        {
            return ModelJson.Write(model);
        }
        catch (Exception failure)
        {
            throw Failed(
                $"the model {model.GetType().Name} cannot be written: {failure.GetType().Name}: {failure.Message}",
                failure
            );
        }
    }

    private List<string> SchemaBreaches(System.Text.Json.JsonElement body) =>
        suiteCase.Answer?.Media?.Schema is { } schema
            ?
            [
                .. new SchemaCheck()
                    .Check(schema, body, Direction.Response)
                    .Select(violation => violation.Pointer)
                    .Where(pointer => pointer.Length > 0),
            ]
            : [];

    private string Explain(Exception failure)
    {
        if (tap.Status == 400 && suiteCase.Answer?.Status != 400)
        {
            return "the stub refused the request: " + System.Text.Encoding.UTF8.GetString(tap.Received);
        }

        var type = call.ResultType;
        var faulty =
            type is not null && ModelJson.IsModel(type) && JsonBytes.TryParse(tap.Received) is { } body
                ? ModelJson.FaultyMember(JsonNode.Parse(body.GetRawText()), type)
                : null;
        return faulty is null
            ? $"the client threw {failure.GetType().Name}: {failure.Message}"
            : $"{type!.Name} cannot read the member {faulty}: {failure.GetType().Name}: {failure.Message}";
    }

    private SuiteResult Proved() => SuiteResult.Proved(suiteCase, suiteCase.Answer?.Media?.Name);

    private ContractSuiteException Failed(string problem, Exception? cause = null) => new(suiteCase, problem, cause);
}
