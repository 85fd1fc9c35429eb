using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes the method that sends an operation.</summary>
internal static class ExecutorEmitter
{
    private const string ErrorFactories =
        $"{RuntimeNames.Dictionary}<string, {RuntimeNames.ParsableFactory}<{RuntimeNames.IParsable}>>";

    /// <summary>Writes the method.</summary>
    public static void Emit(SourceWriter writer, OperationModel operation)
    {
        Comments(writer, operation);
        TypeHeader.Obsolete(writer, operation.Deprecation);
        var returns = operation.Result is { } result
            ? $"{RuntimeNames.Task}<{TypeNames.Nullable(result)}>"
            : RuntimeNames.Task;
        var arguments =
            $"{OperationEmitter.DeclaredArguments(operation)}, {RuntimeNames.CancellationToken} cancellationToken = default";
        if (operation.ForwardsTo is { } forward)
        {
            writer.Line(
                $"public {returns} {operation.Verb}Async({arguments}) => {forward.PropertyName}.{operation.Verb}Async({OperationEmitter.PassedArguments(operation)}, cancellationToken);"
            );
            return;
        }

        writer.Open($"public async {returns} {operation.Verb}Async({arguments})");
        writer.Line(
            $"var requestInfo = {OperationEmitter.RequestMethod(operation)}({OperationEmitter.PassedArguments(operation)});"
        );
        Errors(writer, operation);
        Send(writer, operation);
        writer.Close();
    }

    private static void Comments(SourceWriter writer, OperationModel operation)
    {
        DocCommentWriter.Summary(writer, operation.Documentation, $"Sends the {operation.HttpMethod} request.");
        if (operation.Result is { } result)
        {
            writer.Line($"/// <returns>{Returned(result)}</returns>");
        }
        else
        {
            writer.Line("/// <returns>A task that ends when the service has answered.</returns>");
        }

        OperationEmitter.ArgumentComments(writer, operation);
        DocCommentWriter.Parameter(writer, "cancellationToken", "Gives the request up.");
        foreach (var error in operation.Errors)
        {
            writer.Line(
                $"/// <exception cref=\"{TypeNames.Global(error.ExceptionName)}\">The service answers with status {Status(error)}.</exception>"
            );
        }
    }

    private static string Returned(TypeReference result)
    {
        var one = result.Kind is ValueKind.Object or ValueKind.Enum
            ? $"<see cref=\"{TypeNames.Global(result.Name!)}\"/>"
            : "value";
        return result.IsCollection ? $"A list of {one}." : $"The {one} that the service answers with.";
    }

    private static string Status(ErrorMapping error) => error.Status is "XXX" ? "4XX or 5XX" : error.Status;

    private static void Errors(SourceWriter writer, OperationModel operation)
    {
        if (operation.Errors.Count == 0)
        {
            return;
        }

        writer.Open($"var errorMapping = new {ErrorFactories}");
        foreach (var error in operation.Errors)
        {
            writer.Line(
                $"[{Literal.Of(error.Status)}] = {TypeNames.Global(error.ExceptionName)}.CreateFromDiscriminatorValue,"
            );
        }

        writer.Close(";");
    }

    private static void Send(SourceWriter writer, OperationModel operation)
    {
        var errors = operation.Errors.Count == 0 ? "default" : "errorMapping";
        if (operation.Result is not { } result)
        {
            writer.Line(
                $"await RequestAdapter.SendNoContentAsync(requestInfo, {errors}, cancellationToken).ConfigureAwait(false);"
            );
            return;
        }

        var call = $"await RequestAdapter.{SendCall(result, errors)}.ConfigureAwait(false)";
        if (!result.IsCollection)
        {
            writer.Line($"return {call};");
            return;
        }

        writer.Line($"var collection = {call};");
        writer.Line($"return {RuntimeNames.AsList}({Collection(result)});");
    }

    private static string SendCall(TypeReference result, string errors)
    {
        var several = result.IsCollection ? "Collection" : "";
        return TypeNames.IsParsable(result.Kind)
            ? $"Send{several}Async<{TypeNames.Bare(result)}>(requestInfo, {NodeReading.Factory(result)}, {errors}, cancellationToken)"
            : $"SendPrimitive{several}Async<{SentItem(result)}>(requestInfo, {errors}, cancellationToken)";
    }

    /// <summary>The runtime cannot read a list of enumeration values from a response, but their texts.</summary>
    private static string SentItem(TypeReference result) =>
        result is { IsCollection: true, Kind: ValueKind.Enum } ? "string" : TypeNames.Item(result);

    private static string Collection(TypeReference result) =>
        result.Kind is ValueKind.Enum
            ? $"collection is null ? null : _System::Linq.Enumerable.Select(collection, item => _Kiota::Helpers.EnumHelpers.GetEnumValue<{TypeNames.Bare(result)}>(item))"
            : "collection";
}
