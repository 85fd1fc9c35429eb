using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenApi.ClientGenerator;

namespace OpenApi.Benchmarks.Subjects.Incremental;

/// <summary>The least that any generator of these files can cost: it hands over texts that it was given.</summary>
/// <param name="files">The files.</param>
/// <param name="folder">The folder before their names.</param>
internal sealed class HandingOver(IReadOnlyList<GeneratedFile> files, string folder) : IIncrementalGenerator
{
    private readonly List<(string Name, SourceText Text)> texts =
    [
        .. files.Select(file => (folder + file.Path, SourceText.From(file.Text, System.Text.Encoding.UTF8))),
    ];

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.AdditionalTextsProvider,
            (output, _) =>
            {
                foreach (var (name, text) in texts)
                {
                    output.AddSource(name, text);
                }
            }
        );
}
