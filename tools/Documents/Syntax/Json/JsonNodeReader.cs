using System.Runtime.CompilerServices;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Syntax.Json;

/// <summary>
/// Reads JSON (RFC 8259) into nodes. It works on the text itself rather than on UTF-8 bytes, so that offsets need no
/// translation, lone surrogates survive, and nothing is copied that a node does not keep.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="budget">The bounds.</param>
/// <param name="findings">Takes what is found.</param>
internal sealed class JsonNodeReader(SourceFile file, NodeBudget budget, Findings findings)
{
    private readonly TextPool pool = new();
    private readonly NodeStack<Member> members = new();
    private readonly NodeStack<Node> items = new();
    private readonly DuplicateKeys duplicates = new(file, findings);
    private readonly string text = file.Text;
    private int at;

    /// <summary>Reads the whole text.</summary>
    /// <exception cref="UnreadableException">The text is not JSON, or beyond the bounds.</exception>
    public Node Read()
    {
        at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        SkipSpace();
        if (at == text.Length)
        {
            throw new UnreadableException(Diagnostic.At(ReadingDiagnostics.EmptyDocument, file, 0));
        }

        var root = ReadValue(1);
        SkipSpace();
        return at == text.Length ? root : throw Broken("the document ended before, so nothing may follow");
    }

    [MethodImpl(HotPath.Optimize)]
    private Node ReadValue(int depth)
    {
        budget.Add(at);
        switch (Peek)
        {
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            case '"':
                var start = at;
                return new ScalarNode(file, start, NodeKind.String, ReadString());
            case 't':
                return ReadWord("true", NodeKind.Boolean);
            case 'f':
                return ReadWord("false", NodeKind.Boolean);
            case 'n':
                return ReadWord("null", NodeKind.Null);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                throw Broken(JsonFault.InsteadOfValue(text, at));
        }
    }

    [MethodImpl(HotPath.Optimize)]
    private ObjectNode ReadObject(int depth)
    {
        budget.CheckDepth(at, depth);
        var start = at++;
        var first = members.Count;
        SkipSpace();
        if (Peek == '}')
        {
            at++;
            return new ObjectNode(file, start, []);
        }

        while (true)
        {
            if (Peek != '"')
            {
                throw Broken(JsonFault.InsteadOfName(text, at, start, file));
            }

            var nameOffset = at;
            var name = ReadString();
            SkipSpace();
            if (Peek != ':')
            {
                throw Broken("a ':' must stand between a name and its value" + JsonFault.Found(text, at));
            }

            at++;
            SkipSpace();
            members.Push(new Member(name, nameOffset, ReadValue(depth + 1)));
            SkipSpace();
            var next = Peek;
            if (next == '}')
            {
                at++;
                return new ObjectNode(file, start, duplicates.KeepLast(members.PopFrom(first)));
            }

            if (next != ',')
            {
                throw Broken(JsonFault.InsteadOfComma(text, at, "}", start, file));
            }

            at++;
            SkipSpace();
        }
    }

    [MethodImpl(HotPath.Optimize)]
    private ArrayNode ReadArray(int depth)
    {
        budget.CheckDepth(at, depth);
        var start = at++;
        var first = items.Count;
        SkipSpace();
        if (Peek == ']')
        {
            at++;
            return new ArrayNode(file, start, []);
        }

        while (true)
        {
            items.Push(ReadValue(depth + 1));
            SkipSpace();
            var next = Peek;
            if (next == ']')
            {
                at++;
                return new ArrayNode(file, start, items.PopFrom(first));
            }

            if (next != ',')
            {
                throw Broken(JsonFault.InsteadOfComma(text, at, "]", start, file));
            }

            at++;
            SkipSpace();
        }
    }

    private ScalarNode ReadWord(string word, NodeKind kind)
    {
        var start = at;
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0 || IsWordPart(at + word.Length))
        {
            throw Broken(JsonFault.InsteadOfValue(text, at));
        }

        at += word.Length;
        return new ScalarNode(file, start, kind, word);
    }

    [MethodImpl(HotPath.Optimize)]
    private ScalarNode ReadNumber()
    {
        var start = at;
        at = JsonNumber.End(text, at);
        if (at < 0 || IsWordPart(at))
        {
            at = start;
            throw Broken("this is not a number of JSON; write it such as 10, -2.5 or 1e6, or quote it");
        }

        return new ScalarNode(file, start, NodeKind.Number, pool.Slice(text, start, at - start));
    }

    [MethodImpl(HotPath.Optimize)]
    private string ReadString()
    {
        var from = text;
        var start = at + 1;
        for (var i = start; i < from.Length; i++)
        {
            var c = from[i];
            if (c == '"')
            {
                at = i + 1;
                return pool.Slice(text, start, i - start);
            }

            if (c == '\\')
            {
                return ReadEscapedString(start, i);
            }

            if (c < ' ')
            {
                at = i;
                throw Broken(JsonFault.ControlInString(text, i));
            }
        }

        throw Broken("the text that begins here has no closing quote");
    }

    private string ReadEscapedString(int start, int firstEscape)
    {
        var (value, end) = JsonEscapes.Decode(text, start, firstEscape);
        if (end >= text.Length)
        {
            at = start - 1;
            throw Broken("the text that begins here has no closing quote");
        }

        at = end;
        if (value is null)
        {
            throw Broken(
                text[end] == '\\'
                    ? "this escape is not one of JSON: \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits"
                    : JsonFault.ControlInString(text, end)
            );
        }

        at++;
        return pool.Share(value);
    }

    [MethodImpl(HotPath.Optimize)]
    private void SkipSpace()
    {
        var from = text;
        var i = at;
        while ((uint)i < (uint)from.Length && from[i] is ' ' or '\n' or '\r' or '\t')
        {
            i++;
        }

        at = i;
    }

    private char Peek => at < text.Length ? text[at] : '\0';

    private bool IsWordPart(int index) =>
        index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] is '.' or '_' or '-' or '+');

    private UnreadableException Broken(string reason) =>
        new(Diagnostic.At(ReadingDiagnostics.InvalidJson, file, at, reason));
}
