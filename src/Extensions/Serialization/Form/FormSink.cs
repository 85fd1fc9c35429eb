using System.Buffers;
using System.Globalization;
using OpenApi.Serialization.Writing;

namespace OpenApi.Serialization.Form;

/// <summary>
/// Spells values as a form: a list of single values as its name again and again, an object as <c>a[b]=c</c>, a list of objects as
/// <c>a[0][b]=c</c>. Null is an empty value; an empty list and an empty object leave no trace.
/// </summary>
internal sealed class FormSink : IContentSink
{
    private readonly PooledBuffer form = new();
    private readonly Stack<Place> places = new([new Place(null, IsList: false)]);
    private string? name;

    /// <inheritdoc/>
    public void Name(string name) => this.name = places.Peek().Prefix is { } prefix ? $"{prefix}[{name}]" : name;

    /// <inheritdoc/>
    public void Text(string value)
    {
        Begin();
        FormText.Encode(value, form);
    }

    /// <inheritdoc/>
    public void Plain(ReadOnlySpan<byte> value)
    {
        Begin();
        FormText.Encode(value, form);
    }

    /// <inheritdoc/>
    public void Literal(ReadOnlySpan<byte> value) => Plain(value);

    /// <inheritdoc/>
    public void Null()
    {
        // A wrapper that is the form itself, and holds nothing.
        if (name is not null || places.Peek().IsList)
        {
            Begin();
        }
    }

    /// <inheritdoc/>
    public void StartObject() => places.Push(new Place(Inner(), IsList: false));

    /// <inheritdoc/>
    public void EndObject() => places.Pop();

    /// <inheritdoc/>
    public void StartList()
    {
        if (name is null && !places.Peek().IsList)
        {
            throw new NotSupportedException(
                "A form is made of named values; a list alone has no name. Put it into a model."
            );
        }

        places.Push(new Place(Inner(), IsList: true));
    }

    /// <inheritdoc/>
    public void EndList() => places.Pop();

    /// <inheritdoc/>
    public byte[] Written() => form.ToArray();

    /// <inheritdoc/>
    public void Dispose() => form.Dispose();

    private string? Inner()
    {
        var place = places.Peek();
        var inner = place.IsList
            ? string.Create(CultureInfo.InvariantCulture, $"{place.Prefix}[{place.Count++}]")
            : name;
        name = null;
        return inner;
    }

    private void Begin()
    {
        var place = places.Peek();
        var full =
            (place.IsList ? place.Prefix : name)
            ?? throw new NotSupportedException(
                "A form is made of named values; this one has no name. Put it into a model."
            );
        place.Count++;
        name = null;
        if (form.Length > 0)
        {
            form.Write("&"u8);
        }

        FormText.Encode(full, form);
        form.Write("="u8);
    }

    /// <summary>An object or list that is being written.</summary>
    private sealed record Place(string? Prefix, bool IsList)
    {
        public int Count { get; set; }
    }
}
