using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace TimPush.Signing;

/// <summary>The five query values of every call. Pure functions over the address.</summary>
internal static class UserSigQuery
{
    public const string SdkAppId = "sdkappid";
    public const string Identifier = "identifier";
    public const string Signature = "usersig";
    public const string Random = "random";
    public const string ContentType = "contenttype";

    private static readonly ImmutableArray<string> Names = [SdkAppId, Identifier, Signature, Random, ContentType];

    /// <summary>Those of the five names that the address has no value for.</summary>
    public static ImmutableArray<string> Missing(Uri address) =>
        [.. Names.Except(Parts(address).Where(HasValue).Select(NameOf))];

    /// <summary>Adds values. Each of the five names is there once afterwards: of several values the first one that is not empty.</summary>
    public static Uri With(Uri address, IEnumerable<KeyValuePair<string, string>> values)
    {
        var parts = Parts(address);
        var own = parts.Where(part => Names.Contains(NameOf(part)) && HasValue(part)).DistinctBy(NameOf);
        var added = values.Select(value => $"{value.Key}={Uri.EscapeDataString(value.Value)}");
        return Replace(address, [.. parts.Where(part => !Names.Contains(NameOf(part))), .. own, .. added]);
    }

    /// <summary>Takes values out of the address.</summary>
    public static Uri Without(Uri address, ImmutableArray<string> names) =>
        Replace(address, [.. Parts(address).Where(part => !names.Contains(NameOf(part)))]);

    /// <summary>A fresh number of 0 to 4294967295, as the values <c>random</c> and <c>MsgRandom</c> want it.</summary>
    public static long NextRandom() => BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(sizeof(uint)));

    /// <summary>Decimal digits, whatever the culture.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string[] Parts(Uri address) =>
        address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);

    private static string NameOf(string part) => Uri.UnescapeDataString(part.Split('=', 2)[0]);

    private static bool HasValue(string part) => part.Split('=', 2) is [_, { Length: > 0 }];

    private static Uri Replace(Uri address, string[] parts) =>
        new UriBuilder(address) { Query = string.Join('&', parts) }.Uri;
}
