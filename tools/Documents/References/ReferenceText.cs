namespace OpenApi.Documents.References;

/// <summary>The two halves of a reference.</summary>
/// <param name="Address">The file or the id before <c>#</c>; empty for the referring resource itself. Not decoded.</param>
/// <param name="Fragment">The pointer or anchor after <c>#</c>; empty for the whole. Not decoded.</param>
internal readonly record struct ReferenceText(string Address, string Fragment)
{
    /// <summary>Takes a reference apart.</summary>
    public static ReferenceText Parse(string reference)
    {
        var hash = reference.IndexOf('#');
        return hash < 0
            ? new ReferenceText(reference, "")
            : new ReferenceText(reference.Substring(0, hash), reference.Substring(hash + 1));
    }

    /// <summary>Whether the address has a scheme such as <c>https:</c>, or begins with two slashes; so it is not a file.</summary>
    public bool IsUri
    {
        get
        {
            if (Address.StartsWith("//", StringComparison.Ordinal))
            {
                return true;
            }

            var colon = Address.IndexOf(':');
            return colon > 1 && Address.IndexOf('/') is var slash && (slash < 0 || slash > colon);
        }
    }

    /// <summary>Takes percent escapes out; what is no escape stays as it is.</summary>
    public static string Decode(string text) => text.IndexOf('%') < 0 ? text : Uri.UnescapeDataString(text);
}
