namespace AiToEarn.Publishing.Content;

/// <summary>Checks that several platforms' rules share.</summary>
internal static class PublishRules
{
    /// <summary>A limit on a text's length in Unicode characters, as JSON Schema counts them.</summary>
    public static IEnumerable<PublishViolation> MaxLength(string path, string? text, int limit)
    {
        var length = Length(text);
        if (length > limit)
        {
            yield return new PublishViolation(path, $"has {length} characters; at most {limit} are allowed");
        }
    }

    /// <summary>A limit on a list's length.</summary>
    public static IEnumerable<PublishViolation> MaxCount<T>(string path, IReadOnlyCollection<T>? list, int limit)
    {
        if (list?.Count > limit)
        {
            yield return new PublishViolation(path, $"has {list.Count} entries; at most {limit} are allowed");
        }
    }

    /// <summary>A text that must be there.</summary>
    public static IEnumerable<PublishViolation> Required(string path, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new PublishViolation(path, "is required and must not be empty");
        }
    }

    /// <summary>A number that must be more than zero.</summary>
    public static IEnumerable<PublishViolation> Positive(string path, long? number)
    {
        if (number <= 0)
        {
            yield return new PublishViolation(path, $"is {number}; it must be more than zero");
        }
    }

    /// <summary>A number that must not be less than zero.</summary>
    public static IEnumerable<PublishViolation> NotNegative(string path, long? number)
    {
        if (number < 0)
        {
            yield return new PublishViolation(path, $"is {number}; it must not be negative");
        }
    }

    public static int Length(string? text)
    {
        var length = 0;
        foreach (var _ in (text ?? "").EnumerateRunes())
        {
            length++;
        }
        return length;
    }
}
