using System.Globalization;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;

namespace OpenApi.Serialization.Form;

/// <summary>What a form says under a name: texts, and members where the name goes on in brackets.</summary>
/// <param name="path">The name, as far as it goes.</param>
internal sealed class FormValue(string path)
{
    private readonly Dictionary<string, FormValue> members = new(StringComparer.Ordinal);

    /// <summary>The name, as far as it goes.</summary>
    public string Path { get; } = path;

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
        foreach (var (name, text) in fields)
        {
            var parts = FormName.Parts(name);
            if (parts.Count > maxDepth)
            {
                throw new ContentFormatException(
                    $"The field's name is nested deeper than {maxDepth} levels. Raise ContentOptions.MaxDepth if that is expected.",
                    name
                );
            }

            form.Add(parts, text);
        }

        return form;
    }

    /// <summary>The items of a list: the texts, then the members by their index.</summary>
    public IEnumerable<FormValue> Items() =>
        Texts
            .Select(text => new FormValue(Path) { Texts = { text } })
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
            whole[string.Empty] = new FormValue(Path) { Texts = Texts }.Untyped();
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

    private FormValue Member(string name, bool isFirst)
    {
        if (!members.TryGetValue(name, out var member))
        {
            member = new FormValue(isFirst ? name : $"{Path}[{name}]");
            members.Add(name, member);
        }

        return member;
    }

    private static bool IsIndex(string name) => name.Length is > 0 and < 10 && name.All(char.IsAsciiDigit);
}
