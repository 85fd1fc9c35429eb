using System.Collections.Immutable;
using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;
using TimPush.Models;

namespace TimPush.Limits;

/// <summary>Collects everything in one request that is over a limit, so that a caller sees all of it at once.</summary>
internal sealed class LimitCheck
{
    private readonly ImmutableArray<LimitViolation>.Builder _violations =
        ImmutableArray.CreateBuilder<LimitViolation>();

    public LimitCheck Require(bool holds, string field, string problem)
    {
        if (!holds)
        {
            _violations.Add(new LimitViolation(field, problem));
        }

        return this;
    }

    public LimitCheck Bytes(string field, string? text, int limit)
    {
        var bytes = BytesOf(text);
        return Require(bytes <= limit, field, $"has {bytes} bytes in UTF-8, {limit} are allowed");
    }

    public LimitCheck Count(string field, int count, int limit) =>
        Require(count <= limit, field, $"has {count} entries, {limit} are allowed");

    public LimitCheck Tag(string field, string? tag) =>
        Require(!string.IsNullOrEmpty(tag), field, "is empty").Bytes(field, tag, TimPushLimits.TagBytes);

    public LimitCheck AttributeValue(string field, string? value) =>
        Bytes(field, value, TimPushLimits.AttributeValueBytes);

    public LimitCheck NameOfAttribute(string field, string? name) =>
        Require(!string.IsNullOrEmpty(name), field, "has an empty name")
            .Bytes(field, name, TimPushLimits.AttributeNameBytes);

    public LimitCheck Account(string field, string? account) =>
        Require(!string.IsNullOrEmpty(account), field, "is empty");

    public LimitCheck Info(OfflinePushInfo info)
    {
        var text = Math.Max(
            BytesOf(info.Desc),
            info.MultiLanguageContent?.Select(content => BytesOf(content.Desc)).DefaultIfEmpty().Max() ?? 0
        );
        var bytes = text + BytesOf(info.Ext);
        return Require(
                bytes <= TimPushLimits.TextAndExtensionBytes,
                "OfflinePushInfo.Desc and OfflinePushInfo.Ext",
                $"have {bytes} bytes in UTF-8 together, {TimPushLimits.TextAndExtensionBytes} are allowed"
            )
            .Bytes(
                "OfflinePushInfo.ApnsInfo.LiveActivity.LaId",
                info.ApnsInfo?.LiveActivity?.LaId,
                TimPushLimits.LiveActivityIdBytes
            );
    }

    public LimitCheck Body(IParsable body)
    {
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, body);
        using var json = writer.GetSerializedContent();
        return Require(
            json.Length <= TimPushLimits.PushBodyBytes,
            "The body",
            $"has {json.Length} bytes, {TimPushLimits.PushBodyBytes} are allowed"
        );
    }

    /// <exception cref="TimPushLimitException">Something is over a limit.</exception>
    public void ThrowIfAny()
    {
        if (_violations.Count > 0)
        {
            throw new TimPushLimitException(_violations.ToImmutable());
        }
    }

    private static int BytesOf(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);
}
