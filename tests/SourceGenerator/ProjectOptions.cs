using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenApi.SourceGenerator.Tests;

/// <summary>What the build says about a project and its files.</summary>
internal sealed class ProjectOptions(
    IReadOnlyDictionary<string, string> global,
    IReadOnlyDictionary<string, ImmutableDictionary<string, string>> files
) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(global);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(global);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options(files.GetValueOrDefault(textFile.Path, ImmutableDictionary<string, string>.Empty));

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
