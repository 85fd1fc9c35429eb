using System.Globalization;
using System.Text.RegularExpressions;
using OpenApi.Documents.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OpenApi.Changes.Tests.Wire.Rewriting;

/// <summary>
/// Converts a document to YAML as people's tools do, through YamlDotNet: without quotes where YAML 1.2 can do without, and with
/// block texts where there are several lines.
/// </summary>
internal static partial class YamlText
{
    /// <summary>The document as YAML, its members in their order.</summary>
    public static string Of(Node root)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(text);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, root);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter emitter, Node node)
    {
        switch (node)
        {
            case ObjectNode members:
                emitter.Emit(new MappingStart());
                foreach (var member in members.Members)
                {
                    Emit(emitter, member.Name, ScalarStyle.Any);
                    Emit(emitter, member.Value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case ArrayNode array:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Any));
                foreach (var item in array.Items)
                {
                    Emit(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case ScalarNode { Kind: NodeKind.String } scalar:
                Emit(emitter, scalar.Text, StyleOf(scalar.Text));
                break;
            case ScalarNode scalar:
                Emit(emitter, scalar.Text, ScalarStyle.Plain);
                break;
        }
    }

    private static void Emit(Emitter emitter, string text, ScalarStyle style) =>
        emitter.Emit(
            new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true)
        );

    private static ScalarStyle StyleOf(string text) =>
        text.Length == 0 || MeansOther().IsMatch(text) ? ScalarStyle.DoubleQuoted
        : text.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal
        : ScalarStyle.Any;

    /// <summary>What YAML 1.2 reads as null, a boolean or a number (section 10.3.2); dates and <c>yes</c> are texts.</summary>
    [GeneratedRegex(
        @"^(~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$"
    )]
    private static partial Regex MeansOther();
}
