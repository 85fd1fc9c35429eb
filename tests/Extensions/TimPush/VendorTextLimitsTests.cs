using TimPush.Limits;
using TimPush.Models;
using TimPush.Pushing;
using TimPush.Webhooks;

namespace OpenApi.Extensions.Tests.TimPush;

/// <summary>What phones show of a notification; the service takes longer texts without a word.</summary>
public sealed class VendorTextLimitsTests
{
    [Theory]
    [InlineData(PushPlatform.Huawei, 60, 600)]
    [InlineData(PushPlatform.Honor, 50, 400)]
    [InlineData(PushPlatform.Xiaomi, 50, 128)]
    [InlineData(PushPlatform.Oppo, 50, 50)]
    [InlineData(PushPlatform.Vivo, 40, 100)]
    [InlineData(PushPlatform.Meizu, 32, 100)]
    public void A_text_is_cut_from_the_first_character_over_the_vendors_limit(PushPlatform vendor, int title, int text)
    {
        CutOffs(vendor, title, text).Should().BeEmpty();

        CutOffs(vendor, title + 1, text).Should().Equal(new TextCutOff(vendor, "Title", title + 1, title));
        CutOffs(vendor, title, text + 1).Should().Equal(new TextCutOff(vendor, "Desc", text + 1, text));
    }

    [Fact]
    public void Large_text_gives_OPPO_more_room_and_nobody_else()
    {
        var info = new OfflinePushInfo
        {
            Desc = new string('a', 129),
            AndroidInfo = new() { PushStyle = 1 },
        };

        VendorTextLimits
            .FindCutOffs(info)
            .Select(cutOff => (cutOff.Vendor, cutOff.Shown))
            .Should()
            .BeEquivalentTo([
                (PushPlatform.Xiaomi, 128),
                (PushPlatform.Oppo, 128),
                (PushPlatform.Vivo, 100),
                (PushPlatform.Meizu, 100),
            ]);
    }

    [Fact]
    public void Every_language_is_looked_at_and_the_sentence_tells_which()
    {
        var info = new OfflinePushInfo
        {
            MultiLanguageContent =
            [
                new() { Title = "Bonjour" },
                new() { Title = string.Concat(Enumerable.Repeat("😀", 17)) },
            ],
        };

        // 17 characters beyond 16 bits are 34 units.
        VendorTextLimits
            .FindCutOffs(info)
            .Should()
            .ContainSingle()
            .Which.ToString()
            .Should()
            .Be("Meizu shows 32 of the 34 characters of MultiLanguageContent[1].Title.");
    }

    private static IEnumerable<TextCutOff> CutOffs(PushPlatform vendor, int title, int text) =>
        VendorTextLimits
            .FindCutOffs(PushMessage.Of(new string('a', title), new string('b', text)).Info)
            .Where(cutOff => cutOff.Vendor == vendor);
}
