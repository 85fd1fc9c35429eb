using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Kiota.Serialization.Json;
using TimPush.Models;

namespace TimPush.Accounts;

/// <summary>Reads attributes out of answers, each text as it is.</summary>
internal static class AttributeAnswers
{
    public static AccountReadings<AccountAttributes> Users(JsonElement answer) =>
        new([.. Items(answer, "UserAttrs").Select(User)], Failures(answer));

    public static ImmutableSortedDictionary<int, AttributeName> Names(JsonElement answer)
    {
        var types = Members(answer, "AttrTypes").ToDictionary(type => type.Name, type => TypeOf(type.Value));
        return Members(answer, "AttrNames")
            .Where(name => int.TryParse(name.Name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToImmutableSortedDictionary(
                name => int.Parse(name.Name, CultureInfo.InvariantCulture),
                name => new AttributeName(Text(name.Value), types.GetValueOrDefault(name.Name))
            );
    }

    private static AccountType TypeOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var type)
            ? (AccountType)type
            : AccountType.UserId;

    private static AccountAttributes User(JsonElement user) =>
        new(
            user.TryGetProperty("To_Account", out var account) ? Text(account) : "",
            Members(user, "Attrs").ToImmutableDictionary(value => value.Name, value => Text(value.Value))
        );

    private static ImmutableArray<AccountFailure> Failures(JsonElement answer) =>
        AccountFailure.ListOf([
            .. Items(answer, "ErrorList")
                .Select(error => new JsonParseNode(error).GetObjectValue(AccountError.CreateFromDiscriminatorValue)!),
        ]);

    // The document says text; a number that slips in is kept as it was written.
    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsonElement[] Items(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var list)
        && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : [];

    private static JsonProperty[] Members(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var map)
        && map.ValueKind == JsonValueKind.Object
            ? [.. map.EnumerateObject()]
            : [];
}
