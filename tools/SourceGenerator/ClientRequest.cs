using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.SourceGenerator;

/// <summary>A document that a client is wanted from.</summary>
/// <param name="Document">The document; two requests are equal only for the same version of it.</param>
/// <param name="Options">What the user chose.</param>
/// <param name="Overlays">The full paths of the overlays that are laid over the document, in order.</param>
/// <param name="Faults">What is wrong with what the user chose.</param>
/// <param name="Severities">The severities that the user chose for findings about the document.</param>
internal sealed record ClientRequest(
    AdditionalText Document,
    GenerationOptions Options,
    EquatableArray<string> Overlays,
    EquatableArray<OptionFault> Faults,
    EquatableArray<SeverityChoice> Severities
)
{
    private const string Prefix = "build_metadata.AdditionalFiles.OpenApiClient";
    private const string RootNamespace = "build_property.RootNamespace";
    private const string ProjectFolder = "build_property.ProjectDir";

    /// <summary>The full name of the client class.</summary>
    public string ClientName => $"{Options.Namespace}.{Options.ClassName}";

    /// <summary>The request for a file, or null when it is no <c>OpenApiClient</c> item.</summary>
    public static ClientRequest? From(AdditionalText document, AnalyzerConfigOptionsProvider provider)
    {
        var metadata = provider.GetOptions(document);
        if (
            !metadata.TryGetValue(Prefix, out var mark)
            || !string.Equals(mark, "true", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var texts = new OptionTexts(
            Value(metadata, Prefix + "_ClassName"),
            Value(metadata, Prefix + "_Namespace") ?? Value(provider.GlobalOptions, RootNamespace),
            Values(metadata, Prefix + "_IncludePath"),
            Values(metadata, Prefix + "_ExcludePath"),
            Value(metadata, Prefix + "_Accessibility"),
            Value(metadata, Prefix + "_AdditionalData")
        );
        var (options, faults) = texts.Read();
        var folder = Value(provider.GlobalOptions, ProjectFolder) ?? "";
        return new ClientRequest(
            document,
            options,
            Values(metadata, Prefix + "_Overlay").Select(path => FullPath(folder, path)).ToEquatableArray(),
            faults.ToEquatableArray(),
            SeverityChoice.Of(metadata)
        );
    }

    private static string? Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out var value) && value.Trim() is { Length: > 0 } given ? given : null;

    /// <summary>The path as the compiler shows the files of the project: with slashes here, and without <c>..</c>.</summary>
    private static string FullPath(string folder, string path) =>
        Path.GetFullPath(Path.Combine(folder, path.Replace('\\', '/'))).Replace('\\', '/');

    /// <summary>The targets write <c>;</c> as <c>|</c> and <c>#</c> as <c>%23</c>, which the way to the compiler would cut off.</summary>
    private static EquatableArray<string> Values(AnalyzerConfigOptions options, string name) =>
        (Value(options, name) ?? "")
            .Split('|')
            .Select(value => value.Trim().Replace("%23", "#"))
            .Where(value => value.Length > 0)
            .ToEquatableArray();
}
