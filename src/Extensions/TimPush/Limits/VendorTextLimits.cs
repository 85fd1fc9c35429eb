using System.Collections.Immutable;
using TimPush.Models;
using TimPush.Webhooks;

namespace TimPush.Limits;

/// <summary>
/// How much of a notification a vendor shows, in UTF-16 units; the rest gives way to <c>...</c>. The push itself is not refused. Apple and
/// Google are not in the vendor's list.
/// </summary>
/// <param name="Vendor">The vendor channel.</param>
/// <param name="Title">Longest title.</param>
/// <param name="Text">Longest text.</param>
public sealed record VendorTextLimits(PushPlatform Vendor, int Title, int Text)
{
    private const int LargeText = 1;
    private const int OppoLargeText = 128;

    /// <summary>The vendors with a documented limit; for OPPO that of the default style.</summary>
    public static ImmutableArray<VendorTextLimits> All { get; } =
    [
        new(PushPlatform.Huawei, Title: 60, Text: 600),
        new(PushPlatform.Honor, Title: 50, Text: 400),
        new(PushPlatform.Xiaomi, Title: 50, Text: 128),
        new(PushPlatform.Oppo, Title: 50, Text: 50),
        new(PushPlatform.Vivo, Title: 40, Text: 100),
        new(PushPlatform.Meizu, Title: 32, Text: 100),
    ];

    /// <summary>What vendors would cut off of a notification, its translations included.</summary>
    /// <param name="info">The notification.</param>
    /// <returns>One entry for each vendor and text; none if everything is shown whole.</returns>
    public static ImmutableArray<TextCutOff> FindCutOffs(OfflinePushInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return [.. from limits in All from cutOff in limits.For(info).CutOffsOf(info) select cutOff];
    }

    private VendorTextLimits For(OfflinePushInfo info) =>
        Vendor == PushPlatform.Oppo && info.AndroidInfo?.PushStyle == LargeText
            ? this with
            {
                Text = OppoLargeText,
            }
            : this;

    private IEnumerable<TextCutOff> CutOffsOf(OfflinePushInfo info)
    {
        IEnumerable<(string Field, string? Text, int Limit)> texts =
        [
            ("Title", info.Title, Title),
            ("Desc", info.Desc, Text),
            .. (info.MultiLanguageContent ?? []).SelectMany(
                IEnumerable<(string, string?, int)> (content, index) =>
                    [
                        ($"MultiLanguageContent[{index}].Title", content.Title, Title),
                        ($"MultiLanguageContent[{index}].Desc", content.Desc, Text),
                    ]
            ),
        ];
        return from one in texts
            where one.Text?.Length > one.Limit
            select new TextCutOff(Vendor, one.Field, one.Text.Length, one.Limit);
    }
}
