namespace OpenApi.Contract.Exchange;

/// <summary>Header fields in the order they were sent; names compare without case (RFC 9110, section 5.1).</summary>
/// <param name="fields">Name and value of each field line.</param>
public sealed class HeaderFields(IReadOnlyList<KeyValuePair<string, string>> fields)
{
    /// <summary>No fields.</summary>
    public static HeaderFields None { get; } = new([]);

    /// <summary>Name and value of each field line.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Lines => fields;

    /// <summary>The values of a field joined by commas, or null when it was not sent.</summary>
    /// <param name="name">The field's name.</param>
    public string? this[string name]
    {
        get
        {
            string? joined = null;
            foreach (var (key, value) in fields)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    joined = joined is null ? value : joined + ", " + value;
                }
            }

            return joined;
        }
    }

    /// <summary>The values of a field, one for each line it was sent in.</summary>
    /// <param name="name">The field's name.</param>
    public IEnumerable<string> All(string name) =>
        fields.Where(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);

    /// <summary>The same fields with one of them replaced, or added when it was not there.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">Its only value from now on.</param>
    public HeaderFields With(string name, string value) =>
        new([
            .. fields.Where(field => !field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)),
            new KeyValuePair<string, string>(name, value),
        ]);
}
