using System.Globalization;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;

namespace OpenApi.Serialization.Form;

/// <summary>What a form says under a name: texts, and members where the name goes on in brackets.</summary>
/// <param name="name">The name within the parent.</param>
/// <param name="parent">The value whose member this is; null at the root, for its members and for what stands alone.</param>
internal sealed class FormValue(string name, FormValue? parent = null)
{
    private readonly Dictionary<string, FormValue> members = new(StringComparer.Ordinal);

    /// <summary>The name, as far as it goes.</summary>
    public string Path => parent is null ? name : $"{parent.Path}[{name}]";

    /// <summary>The texts, in the order of the form.</summary>
    public List<string> Texts { get; init; } = [];

    /// <summary>The members, in the order of the form.</summary>
    public IReadOnlyDictionary<string, FormValue> Members => members;

    /// <summary>Whether the members are the items of a list.</summary>
    public bool IsIndexed => members.Count > 0 && members.Keys.All(IsIndex);

    /// <summary>Reads the fields of a form.</summary>
    /// <exception cref="ContentFormatException">A name has too many brackets.</exception>
    public static FormValue Of(IEnumerable<KeyValuePair<string, string>> fields, int maxDepth)
    {
        var form = new FormValue(ContentPath.Root);
        foreach (var (field, text) in fields)
        {
            var parts = FormName.Parts(field);
            if (parts.Count > maxDepth)
            {
                throw new ContentFormatException(
                    $"The field's name is nested deeper than {maxDepth} levels. Raise ContentOptions.MaxDepth if that is expected.",
                    field
                );
            }

            form.Add(parts, text);
        }

        return form;
    }

    /// <summary>The items of a list: the texts, then the members by their index.</summary>
    public IEnumerable<FormValue> Items() =>
        Texts
            .Select(text => new FormValue(name, parent) { Texts = { text } })
            .Concat(
                members
                    .OrderBy(member => long.Parse(member.Key, NumberStyles.None, CultureInfo.InvariantCulture))
                    .Select(member => member.Value)
            );

    /// <summary>The value as one of Kiota's untyped nodes.</summary>
    public UntypedNode Untyped()
    {
        if (members.Count == 0 && Texts.Count == 1)
        {
            return new UntypedString(Texts[0]);
        }

        if (members.Count == 0 || IsIndexed)
        {
            return new UntypedArray(Items().Select(item => item.Untyped()).ToList());
        }

        return Whole();
    }

    /// <summary>The value as an object, whatever its members are called.</summary>
    public UntypedObject Whole()
    {
        var whole = members.ToDictionary(member => member.Key, member => member.Value.Untyped());
        if (Texts.Count > 0)
        {
            whole[string.Empty] = new FormValue(name, parent) { Texts = Texts }.Untyped();
        }

        return new UntypedObject(whole);
    }

    private void Add(List<string> parts, string text)
    {
        var value = this;
        for (var i = 0; i < parts.Count; i++)
        {
            // Brackets with nothing in them, at the end, say that the name stands for a list.
            if (parts[i].Length > 0 || i == 0 || i < parts.Count - 1)
            {
                value = value.Member(parts[i], i == 0);
            }
        }

        value.Texts.Add(text);
    }

    private FormValue Member(string member, bool isFirst)
    {
        if (!members.TryGetValue(member, out var value))
        {
            value = new FormValue(member, isFirst ? null : this);
            members.Add(member, value);
        }

        return value;
    }

    private static bool IsIndex(string member) => member.Length is > 0 and < 10 && member.All(char.IsAsciiDigit);
}
