using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Naming;

/// <summary>
/// The order in which modeling goes through what a document names. The members of an object have no order, so where the first of
/// two gets a name and the second a number, it is their own names that say which is first, and not how the document was written.
/// </summary>
internal static class NamingOrder
{
    /// <summary>The properties of a schema, by name.</summary>
    public static IReadOnlyList<KeyValuePair<string, Schema>> PropertiesByName(this Schema schema) =>
        Sorted(schema.Properties, static (left, right) => string.CompareOrdinal(left.Key, right.Key));

    /// <summary>The responses of an operation, by status.</summary>
    public static IReadOnlyList<Response> ResponsesByStatus(this Operation operation) =>
        Sorted(operation.Responses, static (left, right) => string.CompareOrdinal(left.Status, right.Status));

    /// <summary>Media types, by name.</summary>
    public static IReadOnlyList<MediaType> ByName(this IEnumerable<MediaType> content) =>
        Sorted(content, static (left, right) => string.CompareOrdinal(left.Name, right.Name));

    private static List<T> Sorted<T>(IEnumerable<T> members, Comparison<T> comparison)
    {
        var sorted = members.ToList();
        sorted.Sort(comparison);
        return sorted;
    }
}
