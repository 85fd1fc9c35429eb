namespace TimPush.Accounts;

/// <summary>The generated classes of JSON objects with free keys hold those in their additional data.</summary>
internal static class JsonMap
{
    public static Dictionary<string, object> Of<T>(IEnumerable<KeyValuePair<string, T>> members)
        where T : notnull => members.ToDictionary(member => member.Key, member => (object)member.Value);
}
