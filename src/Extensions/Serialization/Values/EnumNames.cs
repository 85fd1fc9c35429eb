using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text;

namespace OpenApi.Serialization.Values;

/// <summary>
/// The names of an enumeration's members on the wire: those of <see cref="EnumMemberAttribute"/>, else the members' own. They match letter
/// by letter, so <c>AB</c> is no <c>a-b</c>, and a number is no member.
/// </summary>
internal sealed class EnumNames
{
    private const int LongestName = 256;

    private static readonly ConcurrentDictionary<Type, EnumNames> Known = new();

    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> names = [];
    private readonly Type type;
    private readonly bool isFlags;

    private EnumNames([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type type)
    {
        this.type = type;
        isFlags = type.IsDefined(typeof(FlagsAttribute));
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var value = field.GetValue(null)!;
            var name = field.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? field.Name;
            values.TryAdd(name, value);
            names.TryAdd(value, name);
        }
    }

    /// <summary>The names of an enumeration.</summary>
    public static EnumNames Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type type) =>
        Known.TryGetValue(type, out var names) ? names : Known.GetOrAdd(type, new EnumNames(type));

    /// <summary>The member of a name; of several, separated by commas, where the enumeration is one of flags.</summary>
    public Fit Read(RawScalar raw, out object? value)
    {
        value = null;
        if (!raw.IsText)
        {
            return Fit.None;
        }

        if (TryOne(raw.Bytes, out value))
        {
            return Fit.Exact;
        }

        return isFlags ? Flags(raw.Bytes, out value) : Fit.None;
    }

    /// <summary>The name of a value; null for one that has none.</summary>
    public string? Write(object value)
    {
        if (names.TryGetValue(value, out var name))
        {
            return name;
        }

        if (!isFlags)
        {
            return null;
        }

        var rest = Bits(value);
        var written = new List<string>();
        foreach (var (flag, flagName) in names.OrderBy(pair => Bits(pair.Key)))
        {
            var bits = Bits(flag);
            if (bits != 0 && (Bits(value) & bits) == bits)
            {
                written.Add(flagName);
                rest &= ~bits;
            }
        }

        return rest == 0 && written.Count > 0 ? string.Join(',', written) : null;
    }

    private Fit Flags(ReadOnlySpan<byte> text, out object? value)
    {
        value = null;
        var (bits, isKnown, isUnknown) = (0UL, false, false);
        foreach (var range in text.Split((byte)','))
        {
            var name = text[range];
            if (TryOne(name, out var flag))
            {
                bits |= Bits(flag);
                isKnown = true;
            }
            else
            {
                isUnknown = true;
            }
        }

        value = isKnown ? Enum.ToObject(type, bits) : null;
        if (value is null || isUnknown)
        {
            return isKnown ? Fit.Rounded : Fit.None;
        }

        return Spelling.Compare(Fit.Exact, text, Encoding.UTF8.GetBytes(Write(value) ?? string.Empty));
    }

    private bool TryOne(ReadOnlySpan<byte> name, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (name.Length > LongestName)
        {
            return values.TryGetValue(Encoding.UTF8.GetString(name), out value);
        }

        Span<char> letters = stackalloc char[LongestName];
        var length = Encoding.UTF8.GetChars(name, letters);
        return values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters[..length], out value);
    }

    private static ulong Bits(object value) =>
        ((IConvertible)value).GetTypeCode() is TypeCode.UInt64
            ? ((IConvertible)value).ToUInt64(CultureInfo.InvariantCulture)
            : unchecked((ulong)((IConvertible)value).ToInt64(CultureInfo.InvariantCulture));
}
