namespace OpenApi.Serialization.Form;

/// <summary>The parts of a field's name.</summary>
internal static class FormName
{
    /// <summary>Takes <c>a[b][0]</c> apart. Brackets that do not come in pairs up to the end are letters like others.</summary>
    public static List<string> Parts(string name)
    {
        var start = name.IndexOf('[', StringComparison.Ordinal);
        if (start <= 0)
        {
            return [name];
        }

        var parts = new List<string> { name[..start] };
        while (start < name.Length)
        {
            var end = name[start] == '[' ? name.IndexOf(']', start) : -1;
            if (end < 0)
            {
                return [name];
            }

            parts.Add(name[(start + 1)..end]);
            start = end + 1;
        }

        return parts;
    }
}
