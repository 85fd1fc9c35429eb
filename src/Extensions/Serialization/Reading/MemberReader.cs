using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Serialization.Reading;

/// <summary>Hands the members of an object to a model, and keeps what the model cannot hold.</summary>
internal sealed class MemberReader
{
    private readonly IDictionary<string, Action<IParseNode>> fields;
    private readonly Dictionary<string, Action<IParseNode>>.AlternateLookup<ReadOnlySpan<char>>? byLetters;
    private readonly IAdditionalDataHolder? holder;
    private readonly bool isWrapper;
    private readonly bool isStrict;
    private HashSet<string>? kept;

    public MemberReader(IParsable model, IAdditionalDataHolder? holder, bool isStrict)
    {
        fields = model.GetFieldDeserializers();
        isWrapper = model is IComposedTypeWrapper;
        this.isStrict = isStrict;
        this.holder = holder;
        if (holder is not null)
        {
            holder.AdditionalData ??= new Dictionary<string, object>();
        }

        if (
            fields is Dictionary<string, Action<IParseNode>> dictionary
            && dictionary.TryGetAlternateLookup<ReadOnlySpan<char>>(out var lookup)
        )
        {
            byLetters = lookup;
        }
    }

    /// <summary>Whether a member was lost: the model cannot hold it, and has no place to keep it.</summary>
    public bool HasLost { get; private set; }

    /// <summary>Whether nothing would come of reading members.</summary>
    public bool IsIdle => fields.Count == 0 && (holder is null || isWrapper);

    /// <summary>Whether the model names a member.</summary>
    public bool Names(string name) => fields.ContainsKey(name);

    /// <summary>Reads a member.</summary>
    public void Take(ReadOnlySpan<char> name, ParseNode value)
    {
        if (
            byLetters is { } lookup
                ? lookup.TryGetValue(name, out var read)
                : fields.TryGetValue(name.ToString(), out read)
        )
        {
            Fill(name, value, read);
        }
        else if (holder is not null && isWrapper)
        {
            // What reads a wrapper may have kept it already.
            holder.AdditionalData.TryAdd(name.ToString(), value.Anything()!);
        }
        else if (holder is not null)
        {
            holder.AdditionalData[name.ToString()] = value.Anything()!;
        }
    }

    private void Fill(ReadOnlySpan<char> name, ParseNode value, Action<IParseNode> read)
    {
        var isRead = TryRead(value, read);
        if (value.IsNull)
        {
            if (!value.IsHeldNull)
            {
                Keep(name, value);
            }

            return;
        }

        if (isRead && !value.IsLost)
        {
            Forget(name);
            return;
        }

        if (isStrict && (!isRead || value.HasFailed))
        {
            throw value.DoesNotFit();
        }

        if (holder is null)
        {
            HasLost = true;
        }

        Keep(name, value);
    }

    /// <summary>Generated code converts some values itself, and throws where they are none.</summary>
    private static bool TryRead(ParseNode value, Action<IParseNode> read)
    {
        try
        {
            read(value);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            return false;
        }
        catch (NullReferenceException) when (value.IsNull)
        {
            // Kiota's own nodes never hand over a null, so that code by hand may not expect one.
            return false;
        }
    }

    private void Keep(ReadOnlySpan<char> name, ParseNode value)
    {
        if (holder is not null)
        {
            var text = name.ToString();
            holder.AdditionalData[text] = value.Anything()!;
            (kept ??= new(StringComparer.Ordinal)).Add(text);
        }
    }

    /// <summary>Of members that stand twice, the last one counts.</summary>
    private void Forget(ReadOnlySpan<char> name)
    {
        if (kept is not null && kept.Remove(name.ToString()))
        {
            holder!.AdditionalData.Remove(name.ToString());
        }
    }
}
