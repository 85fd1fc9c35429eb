using OpenApi.ClientGenerator.Reading.Document;

namespace OpenApi.ClientGenerator.Modeling.Naming;

/// <summary>
/// The order in which modeling goes through what a document names. The members of an object have no order, so where the first of
/// two gets a name and the second a number, it is their own names that say which is first, and not how the document was written.
/// </summary>
internal static class NamingOrder
{
    /// <summary>The properties of a schema, by name.</summary>
    public static IEnumerable<KeyValuePair<string, Schema>> PropertiesByName(this Schema schema) =>
        schema.Properties.OrderBy(property => property.Key, StringComparer.Ordinal);

    /// <summary>The responses of an operation, by status.</summary>
    public static IEnumerable<Response> ResponsesByStatus(this Operation operation) =>
        operation.Responses.OrderBy(response => response.Status, StringComparer.Ordinal);

    /// <summary>Media types, by name.</summary>
    public static IEnumerable<MediaType> ByName(this IEnumerable<MediaType> content) =>
        content.OrderBy(media => media.Name, StringComparer.Ordinal);
}
