using System.Text.Json.Nodes;

namespace OpenApi.Fuzz.Mutation;

/// <summary>Names and values that have broken generators before.</summary>
internal static class OddValues
{
    private static readonly string[] Names =
    [
        "",
        " ",
        "-",
        "_",
        "1",
        "1st",
        "a-b",
        "a_b",
        "A.B",
        "class",
        "base",
        "event",
        "params",
        "string",
        "object",
        "Task",
        "List",
        "Type",
        "System",
        "Models",
        "Item",
        "value",
        "additionalData",
        "BackingStore",
        "message",
        "Message",
        "GetType",
        "ToString",
        "Equals",
        "requestAdapter",
        "pathParameters",
        "$value",
        "@odata.type",
        "x-odd",
        "$ref",
        "type",
        "properties",
        "allOf",
        "enum",
        "/odd/{id}/{id}",
        "/odd/{a}{b}.json",
        "/odd//",
        "/{",
        "/}{",
        "名前",
        "é",
        "\"",
        "*/",
        "\n",
        "\u2028",
        "\ud83d",
        "get",
        "query",
        "default",
        "2XX",
        "200",
        "400",
        "application/json",
        "text/plain",
        "multipart/form-data",
    ];

    private static readonly string[] Types =
    [
        "string",
        "integer",
        "number",
        "boolean",
        "array",
        "object",
        "null",
        "file",
        "date",
        "date-time",
        "time",
        "duration",
        "uuid",
        "binary",
        "byte",
        "int64",
        "uint64",
        "float",
        "decimal",
        "path",
        "query",
        "header",
        "cookie",
        "body",
        "formData",
        "deepObject",
        "matrix",
        "label",
        "odd",
    ];

    private static readonly string[] Texts =
    [
        "",
        "1",
        "-1",
        "1e999",
        "99999999999999999999",
        "true",
        "null",
        "2024-02-30",
        "*/ } {",
        "{+x}",
        "\"\\",
        "https://{host}/{",
    ];

    private static readonly string[] Keywords =
    [
        """{"nullable":true}""",
        """{"deprecated":true}""",
        """{"readOnly":true}""",
        """{"required":["odd","id"]}""",
        """{"additionalProperties":false}""",
        """{"additionalProperties":{"type":"integer"}}""",
        """{"properties":{"odd":{"type":"string"}}}""",
        """{"properties":{"message":{"type":"object"},"Message":{"type":"string"}}}""",
        """{"discriminator":{"propertyName":"kind"}}""",
        """{"discriminator":{"propertyName":"type","mapping":{"a":"Odd","b":"#/paths"}}}""",
        """{"enum":["a","A","-a",null,1,true,""]}""",
        """{"enum":[]}""",
        """{"const":"odd"}""",
        """{"type":["string","integer","null"]}""",
        """{"type":["object","array"]}""",
        """{"items":{"type":"array","items":{"type":"array"}}}""",
        """{"default":99999999999999999999}""",
        """{"default":"odd"}""",
        """{"default":[1,{"a":2}]}""",
        """{"title":"class"}""",
        """{"description":"*/ </summary> \u2028"}""",
        """{"$defs":{"a":{"$ref":"#"}}}""",
        """{"x-ms-enum":{"name":"1","values":[{"value":"a","name":"b"},{"value":"c","name":"b"}]}}""",
        """{"servers":[{"url":"{a}://{b}","variables":{"a":{"default":"{b}"}}}]}""",
        """{"explode":true}""",
        """{"content":{"*/*":{"schema":true}}}""",
        """{"openapi":"3.1.0"}""",
    ];

    /// <summary>A name.</summary>
    public static string Name(Random random) => Names[random.Next(Names.Length)];

    /// <summary>A type, a format, a location or a style.</summary>
    public static JsonNode Type(Random random) => JsonValue.Create(Types[random.Next(Types.Length)]);

    /// <summary>A keyword with a value.</summary>
    public static (string Name, JsonNode? Value) Keyword(Random random)
    {
        var (name, value) = JsonNode.Parse(Keywords[random.Next(Keywords.Length)])!.AsObject().Single();
        return (name, value?.DeepClone());
    }

    /// <summary>A value of any kind.</summary>
    public static JsonNode? Value(Random random) =>
        random.Next(8) switch
        {
            0 => null,
            1 => JsonValue.Create(random.Next(2) == 0),
            2 => JsonValue.Create(random.Next(-1, 3)),
            3 => JsonValue.Create(1e300),
            4 => new JsonObject(),
            5 => new JsonArray(),
            6 => JsonValue.Create(Name(random)),
            _ => JsonValue.Create(Texts[random.Next(Texts.Length)]),
        };
}
