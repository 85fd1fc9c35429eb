using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Kiota.Serialization.Json;
using OpenApi.Runtime.Json;
using TimPush.Models;

namespace TimPush.Accounts;

/// <summary>Reads attributes out of answers, each text as it is.</summary>
internal static class AttributeAnswers
{
    public static AccountReadings<AccountAttributes> Users(JsonElement answer) =>
        new([.. answer.Member("UserAttrs").OneOrMany().Select(User)], Failures(answer));

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
        ((JsonElement?)value).Integer() is >= int.MinValue and <= int.MaxValue and var type
            ? (AccountType)type
            : AccountType.UserId;

    private static AccountAttributes User(JsonElement user) =>
        new(
            user.Member("To_Account").Scalar() ?? "",
            Members(user, "Attrs").ToImmutableDictionary(value => value.Name, value => Text(value.Value))
        );

    private static ImmutableArray<AccountFailure> Failures(JsonElement answer) =>
        AccountFailure.ListOf([
            .. answer
                .Member("ErrorList")
                .OneOrMany()
                .Select(error => new JsonParseNode(error).GetObjectValue(AccountError.CreateFromDiscriminatorValue)!),
        ]);

    // The document says text; a value of another kind that slips in is kept as it was written.
    private static string Text(JsonElement value) => ((JsonElement?)value).Scalar() ?? value.GetRawText();

    private static JsonProperty[] Members(JsonElement parent, string name) =>
        parent.Member(name) is { ValueKind: JsonValueKind.Object } map ? [.. map.EnumerateObject()] : [];
}
