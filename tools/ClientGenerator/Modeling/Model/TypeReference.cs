namespace OpenApi.ClientGenerator.Modeling.Model;

/// <summary>What a value is in C#.</summary>
public enum ValueKind
{
    /// <summary><c>string</c>.</summary>
    String,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary><c>sbyte</c>.</summary>
    SByte,

    /// <summary><c>byte</c>.</summary>
    Byte,

    /// <summary><c>int</c>.</summary>
    Int32,

    /// <summary><c>long</c>.</summary>
    Int64,

    /// <summary><c>float</c>.</summary>
    Single,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>decimal</c>.</summary>
    Decimal,

    /// <summary>The runtime's <c>Microsoft.Kiota.Abstractions.Date</c>.</summary>
    Date,

    /// <summary>The runtime's <c>Microsoft.Kiota.Abstractions.Time</c>.</summary>
    Time,

    /// <summary><c>System.DateTimeOffset</c>.</summary>
    DateTimeOffset,

    /// <summary><c>System.TimeSpan</c>.</summary>
    TimeSpan,

    /// <summary><c>System.Guid</c>.</summary>
    Guid,

    /// <summary><c>byte[]</c>.</summary>
    ByteArray,

    /// <summary><c>System.IO.Stream</c>.</summary>
    Stream,

    /// <summary>The runtime's <c>Microsoft.Kiota.Abstractions.Serialization.UntypedNode</c>.</summary>
    Untyped,

    /// <summary>The runtime's <c>Microsoft.Kiota.Abstractions.MultipartBody</c>.</summary>
    Multipart,

    /// <summary>An enumeration of the client.</summary>
    Enum,

    /// <summary>A class of the client.</summary>
    Object,
}

/// <summary>The type of a property, an argument or a result. Every use of it is nullable.</summary>
/// <param name="Kind">What one value is.</param>
/// <param name="Name">
/// The full name of an <see cref="ValueKind.Enum"/> or <see cref="ValueKind.Object"/>, outer types included, without
/// <c>global::</c>; else null.
/// </param>
/// <param name="IsCollection">Whether it is a list of such values (an array in query parameters).</param>
public sealed record TypeReference(ValueKind Kind, string? Name = null, bool IsCollection = false);
