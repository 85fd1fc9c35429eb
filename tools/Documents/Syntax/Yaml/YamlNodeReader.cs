using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OpenApi.Documents.Syntax.Yaml;

/// <summary>Reads YAML 1.2 into nodes, from the events of YamlDotNet's parser.</summary>
/// <param name="file">The file.</param>
/// <param name="budget">The bounds.</param>
/// <param name="findings">Takes what is found.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class YamlNodeReader(
    SourceFile file,
    NodeBudget budget,
    Findings findings,
    CancellationToken cancellationToken
)
{
    private readonly int start = file.Text.Length > 0 && file.Text[0] == '\uFEFF' ? 1 : 0;
    private readonly BlankLines source = BlankLines.Of(file.Text);
    private readonly TextPool pool = new();
    private readonly NodeStack<Member> members = new();
    private readonly NodeStack<Node> items = new();
    private readonly DuplicateKeys duplicates = new(file, findings);
    private readonly Dictionary<string, Composed> anchors = new(StringComparer.Ordinal);
    private bool hasAliases;

    /// <summary>A node with the number of nodes in it and the number of levels, aliases followed.</summary>
    private readonly record struct Composed(Node Node, long Size, int Height);

    /// <summary>Reads the whole text.</summary>
    /// <exception cref="UnreadableException">The text is not one YAML document, or beyond the bounds.</exception>
    public Node Read()
    {
        var scanner = new Scanner(new YamlText(source.Text, start, cancellationToken), skipComments: true);
        try
        {
            return ReadStream(new Parser(scanner));
        }
        catch (YamlException fault)
        {
            throw YamlFault.From(fault, file, InFile);
        }
        catch (Exception fault) when (fault is not (UnreadableException or OperationCanceledException))
        {
            // YamlDotNet meets some broken texts with exceptions of its inner workings.
            throw YamlFault.At(scanner.CurrentPosition, file, InFile);
        }
    }

    private Node ReadStream(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            throw Fault(ReadingDiagnostics.EmptyDocument, 0);
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(parser, 1).Node;
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            throw Fault(ReadingDiagnostics.SeveralDocuments, OffsetOf(second));
        }

        if (hasAliases)
        {
            root.AdoptInOrder();
        }

        return root is ScalarNode { Kind: NodeKind.Null } && root.Offset >= file.Text.TrimEnd().Length
            ? throw Fault(ReadingDiagnostics.EmptyDocument, 0)
            : root;
    }

    private Composed ReadNode(Parser parser, int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return ReadAlias(alias, depth);
        }

        var next = parser.Consume<NodeEvent>();
        budget.Add(OffsetOf(next));
        var composed = next switch
        {
            Scalar scalar => new Composed(ReadScalar(scalar), 1, 1),
            MappingStart mapping => ReadObject(parser, mapping, depth),
            _ => ReadArray(parser, (SequenceStart)next, depth),
        };
        if (!next.Anchor.IsEmpty)
        {
            anchors[next.Anchor.Value] = composed;
        }

        return composed;
    }

    private Composed ReadAlias(AnchorAlias alias, int depth)
    {
        var offset = OffsetOf(alias);
        if (!anchors.TryGetValue(alias.Value.Value, out var target))
        {
            throw Fault(ReadingDiagnostics.UnknownAlias, offset, alias.Value.Value);
        }

        hasAliases = true;
        budget.AddShared(offset, target.Size);
        budget.CheckDepth(offset, depth + target.Height - 1);
        return target;
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        var offset = OffsetOf(scalar);
        var text = pool.Share(scalar.Value);
        if (scalar.Tag.IsEmpty)
        {
            if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any))
            {
                return new ScalarNode(file, offset, NodeKind.String, text);
            }

            var (plainKind, plainText) = YamlScalar.Resolve(text);
            return new ScalarNode(file, offset, plainKind, plainText);
        }

        var tag = scalar.Tag.IsNonSpecific ? "!" : scalar.Tag.Value;
        var wanted = YamlTags.KindOf(tag);
        if (wanted is null)
        {
            findings.Report(ReadingDiagnostics.UnknownTag, file, offset, YamlTags.Show(tag));
        }

        if (wanted is NodeKind.String)
        {
            return new ScalarNode(file, offset, NodeKind.String, text);
        }

        var (kind, value) = YamlScalar.Resolve(text);
        if (wanted is null || kind == wanted)
        {
            return new ScalarNode(file, offset, kind, value);
        }

        findings.Report(ReadingDiagnostics.TagMismatch, file, offset, YamlTags.Show(tag));
        return new ScalarNode(file, offset, NodeKind.String, text);
    }

    private Composed ReadObject(Parser parser, MappingStart mapping, int depth)
    {
        var offset = OffsetOf(mapping);
        budget.CheckDepth(offset, depth);
        WarnOfTag(mapping.Tag, offset);
        var first = members.Count;
        List<ObjectNode>? merged = null;
        var size = 1L;
        var height = 0;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var (name, nameOffset, isMerge) = ReadKey(parser);
            var value = ReadNode(parser, depth + 1);
            size += value.Size;
            height = Math.Max(height, value.Height);
            if (!isMerge)
            {
                members.Push(new Member(name, nameOffset, value.Node));
                continue;
            }

            merged ??= [];
            merged.AddRange(
                YamlMerge.SourcesOf(value.Node) ?? throw Fault(ReadingDiagnostics.InvalidMerge, nameOffset)
            );
        }

        var own = duplicates.KeepLast(members.PopFrom(first));
        var node = new ObjectNode(file, offset, merged is null ? own : YamlMerge.Merge(own, merged));
        return new Composed(node, size, height + 1);
    }

    private Composed ReadArray(Parser parser, SequenceStart sequence, int depth)
    {
        var offset = OffsetOf(sequence);
        budget.CheckDepth(offset, depth);
        WarnOfTag(sequence.Tag, offset);
        var first = items.Count;
        var size = 1L;
        var height = 0;
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            var item = ReadNode(parser, depth + 1);
            items.Push(item.Node);
            size += item.Size;
            height = Math.Max(height, item.Height);
        }

        return new Composed(new ArrayNode(file, offset, items.PopFrom(first)), size, height + 1);
    }

    private (string Name, int Offset, bool IsMerge) ReadKey(Parser parser)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return anchors.TryGetValue(alias.Value.Value, out var target) && target.Node is ScalarNode scalar
                ? (scalar.Text, OffsetOf(alias), false)
                : throw Fault(
                    target.Node is null ? ReadingDiagnostics.UnknownAlias : ReadingDiagnostics.ComplexKey,
                    OffsetOf(alias),
                    alias.Value.Value
                );
        }

        var next = parser.Consume<NodeEvent>();
        if (next is not Scalar key)
        {
            throw Fault(ReadingDiagnostics.ComplexKey, OffsetOf(next));
        }

        var offset = OffsetOf(key);
        if (!key.Anchor.IsEmpty)
        {
            anchors[key.Anchor.Value] = new Composed(ReadScalar(key), 1, 1);
        }

        return (pool.Share(key.Value), offset, key.Style == ScalarStyle.Plain && key.Value == YamlMerge.Key);
    }

    private void WarnOfTag(TagName tag, int offset)
    {
        if (!tag.IsEmpty && !tag.IsNonSpecific && !YamlTags.IsCollection(tag.Value))
        {
            findings.Report(ReadingDiagnostics.UnknownTag, file, offset, YamlTags.Show(tag.Value));
        }
    }

    private int OffsetOf(ParsingEvent at) => InFile(at.Start);

    private int InFile(Mark mark) => source.InFile(start + (int)mark.Index);

    private UnreadableException Fault(DiagnosticDescriptor descriptor, int offset, params object[] arguments) =>
        new(Diagnostic.At(descriptor, file, offset, arguments));
}
