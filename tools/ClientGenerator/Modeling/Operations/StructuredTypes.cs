using System.Globalization;
using OpenApi.ClientGenerator.Modeling.Schemas;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Operations;

/// <summary>The media types that a model can be read from and written as, with the weight that is asked for.</summary>
internal static class StructuredTypes
{
    private const string Json = "application/json";

    private static readonly Dictionary<string, double> Weights = new(StringComparer.Ordinal)
    {
        [Json] = 1,
        ["text/plain"] = 0.9,
        ["application/x-www-form-urlencoded"] = 0.2,
        ["multipart/form-data"] = 0.1,
    };

    /// <summary>Whether a media type is structured; a vendor's prefix and parameters make no difference.</summary>
    public static bool Contains(string mediaType) => WeightOf(mediaType) is not null;

    /// <summary>The weight of a media type, or null when it is not structured.</summary>
    public static double? WeightOf(string mediaType) =>
        Weights.TryGetValue(MediaTypeName.Structure(mediaType), out var weight) ? weight : null;

    /// <summary>The media type with its weight, as the <c>Accept</c> header has it.</summary>
    public static string WithWeight(string mediaType) =>
        IsAny(mediaType) ? Json
        : WeightOf(mediaType) is { } weight and < 1
            ? Compact(mediaType) + ";q=" + weight.ToString(CultureInfo.InvariantCulture)
        : Compact(mediaType);

    /// <summary>The structured media types that have a schema, those of highest weight first, and of equal ones by name.</summary>
    /// <remarks>
    /// Any type at all (<c>*/*</c>, as makers of documents for Java servers write it) with the schema of an object or a list is JSON, unless
    /// a structured type is there.
    /// </remarks>
    public static IReadOnlyList<MediaType> Of(IEnumerable<MediaType> content)
    {
        var all = content.Where(static media => media.Schema is not null).ToList();
        var structured = all.FindAll(static media => Contains(media.Name));
        if (structured.Count == 0)
        {
            structured = all.FindAll(static media => IsAny(media.Name) && IsStructure(media.Schema!.Value.Target));
        }

        return structured.Count < 2
            ? structured
            :
            [
                .. structured
                    .OrderByDescending(media => WeightOf(media.Name))
                    .ThenBy(media => media.Name, StringComparer.Ordinal),
            ];
    }

    /// <summary>The media type that a body is sent as.</summary>
    public static string Sent(string mediaType) => IsAny(mediaType) ? Json : mediaType;

    private static bool IsAny(string mediaType) =>
        MediaTypeName.WithoutParameters(mediaType) is "*/*" or "application/*";

    private static bool IsStructure(Schema schema) =>
        schema.IsObject()
        || (schema.Types & SchemaTypes.Array) != 0
        || schema.AllOf.Any()
        || schema.OneOf.Any()
        || schema.AnyOf.Any();

    private static string Compact(string mediaType) => mediaType.Replace("; ", ";").Trim();
}
