using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes the part of the HTTP pipeline that sends methods the runtime has no name for.</summary>
internal static class MethodHandlerEmitter
{
    private const string Message = "_System::Net.Http.HttpRequestMessage";
    private const string Answer = $"{RuntimeNames.Task}<_System::Net.Http.HttpResponseMessage>";
    private const string OptionOf =
        "global::Microsoft.Kiota.Http.HttpClientLibrary.Extensions.HttpRequestMessageExtensions.GetRequestOption";

    /// <summary>Writes the class.</summary>
    public static void Emit(SourceWriter writer, MethodHandlerDeclaration handler, string accessibility)
    {
        DocCommentWriter.Summary(writer, handler.Documentation, "Sends requests with their methods.");
        TypeHeader.Attributes(writer, deprecation: null);
        writer.Open($"{accessibility} sealed partial class {handler.Name} : _System::Net.Http.DelegatingHandler");
        writer.Line("/// <inheritdoc/>");
        writer.Open(
            $"protected override {Answer} SendAsync({Message} request, {RuntimeNames.CancellationToken} cancellationToken)"
        );
        writer.Line("_ = request ?? throw new _System::ArgumentNullException(nameof(request));");
        writer.Open($"if ({OptionOf}<MethodOption>(request) is {{ }} option)");
        writer.Line("request.Method = new _System::Net.Http.HttpMethod(option.Method);");
        writer.Close();
        writer.Line("return base.SendAsync(request, cancellationToken);");
        writer.Close();
        writer.Separate();
        Option(writer);
        writer.Close();
    }

    private static void Option(SourceWriter writer)
    {
        writer.Line("/// <summary>Names the method of a request.</summary>");
        TypeHeader.Attributes(writer, deprecation: null);
        writer.Open("public sealed partial class MethodOption : _Kiota::IRequestOption");
        writer.Line("/// <summary>Names a method.</summary>");
        DocCommentWriter.Parameter(writer, "method", "The method as it is sent.");
        writer.Line("public MethodOption(string method) => Method = method;");
        writer.Separate();
        writer.Line("/// <summary>The method as it is sent.</summary>");
        writer.Line("public string Method { get; }");
        writer.Close();
    }
}
