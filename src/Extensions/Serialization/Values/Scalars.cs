using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Kiota.Abstractions;

namespace OpenApi.Serialization.Values;

/// <summary>Reads a single value as a type.</summary>
internal delegate Fit ScalarReader<T>(RawScalar raw, out T? value);

/// <summary>The reader of each type, the nullable one and the plain one.</summary>
internal static class Scalars
{
    private static readonly Dictionary<Type, Delegate> Readers = new[]
    {
        Of<byte>(Numbers.Byte),
        Of<sbyte>(Numbers.SByte),
        Of<int>(Numbers.Int32),
        Of<long>(Numbers.Int64),
        Of<float>(Numbers.Single),
        Of<double>(Numbers.Double),
        Of<decimal>(Numbers.Decimal),
        Of<bool>(Ids.Truth),
        Of<Guid>(Ids.Guid),
        Of<DateTimeOffset>(Times.DateTimeOffset),
        Of<TimeSpan>(Durations.TimeSpan),
        Of<Date>(Times.Date),
        Of<Time>(Times.Time),
        [(typeof(byte[]), (ScalarReader<byte[]>)ByteArray), (typeof(string), (ScalarReader<string>)Text)],
    }
        .SelectMany(rows => rows)
        .ToDictionary(row => row.Type, row => row.Reader);

    private delegate Fit ValueReader<T>(RawScalar raw, out T value);

    /// <summary>The reader of a type that is no enumeration; null if there is none.</summary>
    public static ScalarReader<T>? Known<T>() =>
        Readers.TryGetValue(typeof(T), out var reader) ? (ScalarReader<T>)reader : null;

    /// <summary>The reader of a type, which may be an enumeration; null if there is none.</summary>
    public static ScalarReader<T>? Find<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
    {
        if (Known<T>() is { } reader)
        {
            return reader;
        }

        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return type.IsEnum ? Enumeration<T>(EnumNames.Of(type)) : null;
    }

    /// <summary>The reader of an enumeration, or of its nullable.</summary>
    public static ScalarReader<T> Enumeration<T>(EnumNames names) =>
        (RawScalar raw, out T? value) =>
        {
            var fit = names.Read(raw, out var member);
            value = fit is Fit.None ? default : (T)member!;
            return fit;
        };

    private static Fit ByteArray(RawScalar raw, out byte[]? value)
    {
        var fit = Bytes.Base64(raw, out var bytes);
        value = fit is Fit.None ? null : bytes;
        return fit;
    }

    private static Fit Text(RawScalar raw, out string? value)
    {
        value = raw.IsText ? Encoding.UTF8.GetString(raw.Bytes) : null;
        return raw.IsText ? Fit.Exact : Fit.None;
    }

    private static (Type Type, Delegate Reader)[] Of<T>(ValueReader<T> read)
        where T : struct
    {
        ScalarReader<T> plain = (RawScalar raw, out T value) => read(raw, out value);
        ScalarReader<T?> nullable = (RawScalar raw, out T? value) =>
        {
            var fit = read(raw, out var found);
            value = fit is Fit.None ? null : found;
            return fit;
        };
        return [(typeof(T), plain), (typeof(T?), nullable)];
    }
}
