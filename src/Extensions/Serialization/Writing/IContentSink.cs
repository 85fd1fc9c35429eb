namespace OpenApi.Serialization.Writing;

/// <summary>Spells values in a format; throws <see cref="NotSupportedException"/>, with the reason, for what it cannot say.</summary>
internal interface IContentSink : IDisposable
{
    /// <summary>The name of the member that follows.</summary>
    void Name(string name);

    /// <summary>A text.</summary>
    void Text(string value);

    /// <summary>A text of ASCII letters that need no escape.</summary>
    void Plain(ReadOnlySpan<byte> value);

    /// <summary>A number or truth value, as JSON spells it.</summary>
    void Literal(ReadOnlySpan<byte> value);

    /// <summary>Null.</summary>
    void Null();

    /// <summary>The start of an object.</summary>
    void StartObject();

    /// <summary>The end of an object.</summary>
    void EndObject();

    /// <summary>The start of a list.</summary>
    void StartList();

    /// <summary>The end of a list.</summary>
    void EndList();

    /// <summary>A copy of what was written.</summary>
    byte[] Written();
}
