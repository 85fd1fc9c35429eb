using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes the constructors of request builders and of the client class.</summary>
internal static class ConstructorEmitter
{
    private static readonly string[] Serializers = ["Json.Json", "Text.Text", "Form.Form", "Multipart.Multipart"];
    private static readonly string[] Deserializers = ["Json.Json", "Text.Text", "Form.Form"];

    /// <summary>Writes the constructors.</summary>
    public static void Emit(SourceWriter writer, RequestBuilderDeclaration builder)
    {
        writer.Separate();
        if (builder.Client is { } client)
        {
            Client(writer, builder, client);
            return;
        }

        FromPathParameters(writer, builder);
        writer.Separate();
        FromRawUrl(writer, builder);
    }

    private static void Client(SourceWriter writer, RequestBuilderDeclaration builder, ClientRoot client)
    {
        writer.Line("/// <summary>Makes a client and registers the formats that it reads and writes.</summary>");
        RequestAdapter(writer);
        writer.Open(
            $"public {builder.Name}({RuntimeNames.RequestAdapter} requestAdapter) : base(requestAdapter, {Literal.Of(builder.UrlTemplate)}, new {RuntimeNames.Dictionary}<string, object>())"
        );
        foreach (var format in Serializers)
        {
            writer.Line(
                $"_Kiota::ApiClientBuilder.RegisterDefaultSerializer<global::Microsoft.Kiota.Serialization.{format}SerializationWriterFactory>();"
            );
        }

        foreach (var format in Deserializers)
        {
            writer.Line(
                $"_Kiota::ApiClientBuilder.RegisterDefaultDeserializer<global::Microsoft.Kiota.Serialization.{format}ParseNodeFactory>();"
            );
        }

        if (client.BaseUrl is { } baseUrl)
        {
            writer.Open("if (string.IsNullOrEmpty(RequestAdapter.BaseUrl))");
            writer.Line($"RequestAdapter.BaseUrl = {Literal.Of(baseUrl)};");
            writer.Close();
            writer.Line("PathParameters[\"baseurl\"] = RequestAdapter.BaseUrl!;");
        }

        writer.Close();
    }

    private static void FromPathParameters(SourceWriter writer, RequestBuilderDeclaration builder)
    {
        writer.Line("/// <summary>Makes a builder below another.</summary>");
        DocCommentWriter.Parameter(writer, "pathParameters", "What fills the URL so far.");
        RequestAdapter(writer);
        foreach (var argument in builder.PathArguments)
        {
            DocCommentWriter.Parameter(
                writer,
                argument.ArgumentName.TrimStart('@'),
                argument.Documentation,
                "The value in the URL."
            );
        }

        var optional = string.Concat(
            builder.PathArguments.Select(argument =>
                $", {TypeNames.Item(argument.Type)} {argument.ArgumentName} = {(argument.Type.Kind is ValueKind.String ? "\"\"" : "default")}"
            )
        );
        writer.Open(
            $"public {builder.Name}({RuntimeNames.Dictionary}<string, object> pathParameters, {RuntimeNames.RequestAdapter} requestAdapter{optional}) : base(requestAdapter, {Literal.Of(builder.UrlTemplate)}, pathParameters)"
        );
        foreach (var argument in builder.PathArguments)
        {
            var given =
                argument.Type.Kind is ValueKind.String
                    ? $"!string.IsNullOrEmpty({argument.ArgumentName})"
                    : $"{argument.ArgumentName} is not null";
            writer.Open($"if ({given})");
            writer.Line($"PathParameters[{Literal.Of(argument.TemplateName)}] = {argument.ArgumentName};");
            writer.Close();
        }

        writer.Close();
    }

    private static void FromRawUrl(SourceWriter writer, RequestBuilderDeclaration builder)
    {
        writer.Line("/// <summary>Makes a builder for a URL of the caller's.</summary>");
        DocCommentWriter.Parameter(writer, "rawUrl", "The whole URL; it is used as it is.");
        RequestAdapter(writer);
        writer.Open(
            $"public {builder.Name}(string rawUrl, {RuntimeNames.RequestAdapter} requestAdapter) : base(requestAdapter, {Literal.Of(builder.UrlTemplate)}, rawUrl)"
        );
        writer.Close();
    }

    private static void RequestAdapter(SourceWriter writer) =>
        DocCommentWriter.Parameter(writer, "requestAdapter", "Sends the requests.");
}
