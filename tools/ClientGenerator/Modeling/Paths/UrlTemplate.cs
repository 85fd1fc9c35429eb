using System.Globalization;
using System.Text;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Paths;

/// <summary>RFC 6570 templates of URLs.</summary>
internal static class UrlTemplate
{
    private static readonly char[] Braces = ['{', '}'];

    /// <summary>The template of a builder with the query parameters of all its operations.</summary>
    public static string Of(BuilderDraft builder) =>
        PathOf(builder.Node, builder.Node.Lineage.Select(step => step.Segment))
        + QueryOf(builder.Node, builder.Operations);

    /// <summary>The template of one operation, with the path as the document has it.</summary>
    public static string Of(UrlNode node, OperationDraft draft) =>
        OwnPath(node, draft.Operation) + QueryOf(node, [draft]);

    /// <summary>Whether an operation's path is that of its node, so that it needs no template of its own for it.</summary>
    public static bool HasPathOf(UrlNode node, Operation operation)
    {
        var segments = node.Lineage.Select(step => step.Segment).ToList();
        return OwnSegments(node, operation).SequenceEqual(segments)
            || OwnPath(node, operation) == PathOf(node, segments);
    }

    /// <summary>
    /// A parameter's name in a template: what RFC 6570 forbids in a name is percent-encoded, as is a dot, which would set
    /// members of a name apart.
    /// </summary>
    public static string Encode(string name) => name.All(IsPlain) ? name : Escaped(name);

    private static bool IsPlain(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static string Escaped(string name)
    {
        var encoded = new StringBuilder(name.Length);
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            var c = (char)b;
            if (IsPlain(c))
            {
                encoded.Append(c);
            }
            else
            {
                encoded.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }

    private static string OwnPath(UrlNode node, Operation operation) => PathOf(node, OwnSegments(node, operation));

    private static IEnumerable<string> OwnSegments(UrlNode node, Operation operation) =>
        node.IsRoot ? [] : operation.Path.Template.Split('/').Skip(1);

    private static string PathOf(UrlNode node, IEnumerable<string> segments)
    {
        var parameters = PathParameters(node);
        var template = new StringBuilder("{+baseurl}");
        foreach (var segment in segments)
        {
            template.Append('/').Append(SegmentOf(segment, node, parameters));
        }

        return template.ToString();
    }

    private static string SegmentOf(string segment, UrlNode node, Dictionary<string, Parameter> parameters)
    {
        if (segment.IndexOfAny(Braces) < 0)
        {
            return segment;
        }

        var text = new StringBuilder(segment.Length);
        for (var i = 0; i < segment.Length; i++)
        {
            var close = segment[i] == '{' ? segment.IndexOf('}', i) : -1;
            if (close > i + 1)
            {
                var name = node.NameInTemplate(segment.Substring(i + 1, close - i - 1));
                text.Append('{')
                    .Append(parameters.TryGetValue(name, out var parameter) ? Operator(parameter) : "")
                    .Append(Encode(name))
                    .Append(parameter is { Node: not null, Explodes: true } ? "*" : "")
                    .Append('}');
                i = close;
            }
            else
            {
                text.Append(segment[i] is '{' or '}' ? Uri.HexEscape(segment[i]) : segment[i].ToString());
            }
        }

        return text.ToString();
    }

    private static string Operator(Parameter parameter) =>
        parameter.AllowsReserved || parameter.Node["x-ms-skip-url-encoding"]?.AsBoolean == true ? "+"
        : parameter.Node["x-ms-reserved-parameter"]?.AsBoolean == true ? "+"
        : parameter.Style == "label" ? "."
        : parameter.Style == "matrix" ? ";"
        : "";

    private static Dictionary<string, Parameter> PathParameters(UrlNode node)
    {
        var parameters = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (var parameter in Below(node).SelectMany(operation => operation.Parameters))
        {
            if (parameter.In == "path")
            {
                var name = node.NameInTemplate(parameter.Name);
                if (!parameters.ContainsKey(name))
                {
                    parameters.Add(name, parameter);
                }
            }
        }

        return parameters;
    }

    private static IEnumerable<Operation> Below(UrlNode node) =>
        node.Operations.Count > 0 ? node.Operations : node.Children.SelectMany(Below).Take(1);

    private static string QueryOf(UrlNode node, IEnumerable<OperationDraft> operations)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var query in operations.SelectMany(operation => operation.Query).Select(value => value.Key))
        {
            if (query.IsWholeQuery)
            {
                return "?{" + query.TemplateName + "}";
            }

            names[query.TemplateName] = query.TemplateName + (query.Explodes ? "*" : "");
        }

        var separator = node.Lineage.Any(step => step.Segment.IndexOf('?') >= 0) ? "&" : "?";
        return names.Count == 0 ? "" : "{" + separator + string.Join(",", names.Values) + "}";
    }
}
