using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.Contract.Exchange;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;

namespace OpenApi.Contract.Validation.Parameters;

/// <summary>Reads parameters out of requests, in every style of OpenAPI ("Style Values" of the Parameter Object).</summary>
internal sealed class ParameterReader
{
    private readonly SchemaShape shape;
    private readonly SchemaTypes types;

    public ParameterReader(Parameter parameter)
    {
        Parameter = parameter;
        shape = parameter.Schema is { } schema
            ? SchemaShape.Of(schema)
            : SchemaShape.Of(new Schema(parameter.Document, parameter.Node));
        types = parameter.Schema is null ? SchemaTypes.None : shape.Types;
    }

    public Parameter Parameter { get; }

    private bool IsArray => types.HasFlag(SchemaTypes.Array);

    private bool IsObject => types.HasFlag(SchemaTypes.Object) && !IsArray;

    /// <summary>The names that the parameter takes up in the query; null when it may take any.</summary>
    public IEnumerable<string>? QueryNames =>
        Parameter.In == "querystring" ? null
        : Parameter is { Style: "form", Explodes: true } && IsObject && Parameter.ContentType is null
            ? (shape.IsOpen ? null : shape.MemberNames)
        : [Parameter.Name];

    public ParameterValue Read(CallRequest request, IReadOnlyDictionary<string, string> pathValues) =>
        Parameter.In switch
        {
            "path" => pathValues.TryGetValue(Parameter.Name, out var text) ? FromPath(text) : ParameterValue.Absent,
            "query" => FromPairs(request.RawQuery),
            "querystring" => request.QueryString.Length > 0 ? FromContent(request.QueryString) : ParameterValue.Absent,
            "cookie" => FromPairs(request.Cookies),
            _ => request.Headers[Parameter.Name] is { } header ? FromHeader(header) : ParameterValue.Absent,
        };

    private ParameterValue FromPath(string text)
    {
        if (Parameter.ContentType is not null)
        {
            return FromContent(text);
        }

        switch (Parameter.Style)
        {
            case "label":
                return text.StartsWith('.')
                    ? Delimited(text[1..], Parameter.Explodes ? '.' : ',', text => text)
                    : ParameterValue.Unreadable("a value that begins with a dot");
            case "matrix":
                return FromMatrix(text);
            default:
                return Delimited(text, ',', text => text);
        }
    }

    private ParameterValue FromMatrix(string text)
    {
        var pairs = text.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .Select(part => new KeyValuePair<string, string>(part[0], part.Length > 1 ? part[1] : ""))
            .ToList();
        return !text.StartsWith(';') ? ParameterValue.Unreadable($"a value of the form ;{Parameter.Name}=…")
            : IsObject && Parameter.Explodes ? Object(pairs, text => text)
            : IsArray && Parameter.Explodes ? Array(pairs.Select(pair => pair.Value))
            : Delimited(pairs.Select(pair => pair.Value).FirstOrDefault(""), ',', text => text);
    }

    private ParameterValue FromHeader(string header) =>
        Parameter.ContentType is not null ? FromContent(header) : Delimited(header, ',', text => text.Trim());

    /// <summary>Reads from raw pairs: what separates items is told from what belongs to them before anything is decoded.</summary>
    private ParameterValue FromPairs(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        if (Parameter.Style == "deepObject")
        {
            return DeepObject.Read(Parameter.Name, pairs, shape);
        }

        if (IsObject && Parameter is { Style: "form", Explodes: true, ContentType: null })
        {
            var names = shape.MemberNames.ToHashSet(StringComparer.Ordinal);
            var own = pairs.Where(pair => shape.IsOpen || names.Contains(FormText.Decode(pair.Key))).ToList();
            return own.Count == 0 ? ParameterValue.Absent : Object(own, FormText.Decode);
        }

        var values = pairs
            .Where(pair => FormText.Decode(pair.Key) == Parameter.Name)
            .Select(pair => pair.Value)
            .ToList();
        return values.Count == 0 ? ParameterValue.Absent
            : Parameter.ContentType is not null ? FromContent(FormText.Decode(values[0]))
            : Parameter.Style switch
            {
                "spaceDelimited" when !Parameter.Explodes => Delimited(
                    values[0].Replace("%20", "+", StringComparison.Ordinal),
                    '+',
                    FormText.Decode
                ),
                "pipeDelimited" when !Parameter.Explodes => Delimited(
                    values[0].Replace("%7C", "|", StringComparison.OrdinalIgnoreCase),
                    '|',
                    FormText.Decode
                ),
                _ when IsArray && Parameter.Explodes => Array(values.Select(FormText.Decode)),
                _ when IsArray || IsObject => Delimited(values[0], ',', FormText.Decode),
                _ => ParameterValue.Of(TypedText.Of(FormText.Decode(values[0]), shape)),
            };
    }

    private ParameterValue Delimited(string text, char delimiter, Func<string, string> decode)
    {
        if (IsArray)
        {
            return Array(text.Length == 0 ? [] : text.Split(delimiter).Select(decode));
        }

        if (!IsObject)
        {
            return ParameterValue.Of(TypedText.Of(decode(text), shape));
        }

        var parts = text.Split(delimiter);
        return Parameter.Explodes
            ? Object(
                parts
                    .Select(part => part.Split('=', 2))
                    .Select(pair => new KeyValuePair<string, string>(pair[0], pair.Length > 1 ? pair[1] : "")),
                decode
            )
            : Object(
                parts
                    .Chunk(2)
                    .Select(pair => new KeyValuePair<string, string>(pair[0], pair.Length > 1 ? pair[1] : "")),
                decode
            );
    }

    private ParameterValue Array(IEnumerable<string> items)
    {
        var itemShape = shape.Items;
        return ParameterValue.Of(new JsonArray([.. items.Select(item => TypedText.Of(item, itemShape))]));
    }

    private ParameterValue Object(IEnumerable<KeyValuePair<string, string>> pairs, Func<string, string> decode)
    {
        var made = new JsonObject();
        foreach (var (name, value) in pairs)
        {
            var member = decode(name);
            made[member] = TypedText.Of(decode(value), shape.Member(member));
        }

        return ParameterValue.Of(made);
    }

    private static ParameterValue FromContent(string text)
    {
        try
        {
            return ParameterValue.Of(JsonNode.Parse(text));
        }
        catch (JsonException)
        {
            return ParameterValue.Unreadable("JSON");
        }
    }
}
