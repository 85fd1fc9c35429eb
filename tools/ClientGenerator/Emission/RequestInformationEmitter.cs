using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes the method that only makes the request of an operation.</summary>
internal static class RequestInformationEmitter
{
    private const string BaseUrlExpression = "{+baseurl}";

    /// <summary>Writes the method.</summary>
    public static void Emit(SourceWriter writer, OperationModel operation)
    {
        DocCommentWriter.Summary(writer, operation.Documentation, $"Makes the {operation.HttpMethod} request.");
        writer.Line($"/// <returns>A <see cref=\"{RuntimeNames.RequestInformation}\"/>.</returns>");
        OperationEmitter.ArgumentComments(writer, operation);
        TypeHeader.Obsolete(writer, operation.Deprecation);
        var head =
            $"public {RuntimeNames.RequestInformation} {OperationEmitter.RequestMethod(operation)}({OperationEmitter.DeclaredArguments(operation)})";
        if (operation.ForwardsTo is { } forward)
        {
            writer.Line(
                $"{head} => {forward.PropertyName}.{OperationEmitter.RequestMethod(operation)}({OperationEmitter.PassedArguments(operation)});"
            );
            return;
        }

        writer.Open(head);
        Checks(writer, operation);
        writer.Line(
            $"var requestInfo = new {RuntimeNames.RequestInformation}({Method(operation)}, {UrlTemplate(operation)}, PathParameters);"
        );
        if (operation.MethodHandlerName is { } handler)
        {
            writer.Line(
                $"requestInfo.AddRequestOptions(new _Kiota::IRequestOption[] {{ new {TypeNames.Global(handler)}.MethodOption({Literal.Of(operation.HttpMethod)}) }});"
            );
        }

        writer.Line("requestInfo.Configure(requestConfiguration);");
        QueryTextEmitter.Emit(writer, operation);
        if (operation.Accept is { } accept)
        {
            writer.Line($"requestInfo.Headers.TryAdd(\"Accept\", {Literal.Of(accept)});");
        }

        if (operation.Body is { } body)
        {
            writer.Line($"requestInfo.{SetContent(body)};");
        }

        writer.Line("return requestInfo;");
        writer.Close();
    }

    /// <summary>
    /// The method; one that the runtime has no name for is put in place by the handler, and a number until then, which no
    /// service takes for anything else.
    /// </summary>
    private static string Method(OperationModel operation) =>
        operation.MethodHandlerName is null ? $"_Kiota::Method.{operation.HttpMethod}" : "(_Kiota::Method)(-1)";

    private static void Checks(SourceWriter writer, OperationModel operation)
    {
        if (operation.Body is not null)
        {
            writer.Line($"_ = body ?? throw new {RuntimeNames.ArgumentNullException}(nameof(body));");
        }

        if (OperationEmitter.TakesContentType(operation))
        {
            writer.Open("if (string.IsNullOrEmpty(contentType))");
            writer.Line($"throw new {RuntimeNames.ArgumentNullException}(nameof(contentType));");
            writer.Close();
        }
    }

    /// <summary>
    /// The template; where the operation has a server of its own, that server's as long as the base URL is the document's.
    /// </summary>
    private static string UrlTemplate(OperationModel operation)
    {
        var template = operation.UrlTemplate is { } own ? Literal.Of(own) : "UrlTemplate";
        if (operation.Server is not { } server)
        {
            return template;
        }

        var isDocuments = server.DocumentUrl is { } documentUrl
            ? $"RequestAdapter.BaseUrl?.TrimEnd('/') == {Literal.Of(documentUrl)}"
            : "string.IsNullOrEmpty(RequestAdapter.BaseUrl)";
        return $"{isDocuments} ? {template}.Replace({Literal.Of(BaseUrlExpression)}, {Literal.Of(InTemplate(server.Url))}) : {template}";
    }

    /// <summary>Braces would be expressions in a template.</summary>
    private static string InTemplate(string url) => url.Replace("{", "%7B").Replace("}", "%7D");

    private static string SetContent(BodyModel body)
    {
        var contentType = body.ContentType is { } known ? Literal.Of(known) : "contentType";
        var type = body.Type;
        return type.Kind switch
        {
            ValueKind.Stream => $"SetStreamContent(body, {contentType})",
            ValueKind.Enum =>
                $"SetContentFromEnum{(type.IsCollection ? "Collection" : "")}<{TypeNames.Bare(type)}>(RequestAdapter, {contentType}, body)",
            _ when TypeNames.IsParsable(type.Kind) =>
                $"SetContentFromParsable<{TypeNames.Bare(type)}>(RequestAdapter, {contentType}, body)",
            _ =>
                $"SetContentFromScalar{(type.IsCollection ? "Collection" : "")}<{TypeNames.Item(type)}>(RequestAdapter, {contentType}, body)",
        };
    }
}
