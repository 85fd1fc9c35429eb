namespace OpenApi.Serialization.Content;

/// <summary>How content is read and written, and what it may cost.</summary>
public sealed record ContentOptions
{
    /// <summary>Lenient, at most 64 levels and 128 MiB.</summary>
    public static ContentOptions Default { get; } = new();

    /// <summary>
    /// Whether a value that its member cannot hold as it is (an unknown enum value, a number out of range, a calendar duration) throws
    /// a <see cref="ContentFormatException"/>. Otherwise the member is null, or as near as it gets, and the value is kept in the
    /// model's <c>AdditionalData</c> under the member's name, from where it is written back.
    /// </summary>
    public bool IsStrict { get; init; }

    /// <summary>How many objects and lists may stand inside each other, both ways; 64, as in System.Text.Json.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>How many bytes a body that is read may have; 134,217,728.</summary>
    public int MaxBytes { get; init; } = 128 * 1024 * 1024;
}
