using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Reading.Nodes;
using YamlDotNet.Core;

namespace OpenApi.ClientGenerator.Reading.Yaml;

/// <summary>Turns what YamlDotNet says about a broken text into a finding that points at the cause.</summary>
internal static class YamlFault
{
    /// <summary>The fault as a finding.</summary>
    /// <param name="fault">What the parser threw.</param>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the parser's offset 0 lies in the file.</param>
    public static UnreadableException From(YamlException fault, SourceFile file, int start) =>
        new(
            Diagnostic.At(
                ReadingDiagnostics.InvalidYaml,
                file,
                start + (int)fault.Start.Index,
                fault.Message.TrimEnd('.')
            )
        );

    /// <summary>A fault that the parser has no words for.</summary>
    /// <param name="mark">How far the parser came.</param>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the parser's offset 0 lies in the file.</param>
    public static UnreadableException At(Mark mark, SourceFile file, int start) =>
        new(
            Diagnostic.At(
                ReadingDiagnostics.InvalidYaml,
                file,
                start + (int)mark.Index,
                "no meaning can be made of this"
            )
        );
}
