using System.Globalization;
using TikTok.Errors;
using TikTok.Restrictions;

namespace OpenApi.Extensions.Tests.TikTok;

public class VideoRestrictionsTests
{
    private static readonly VideoFacts Good = new()
    {
        SizeBytes = 4_000_000_000,
        Container = VideoContainer.Mp4,
        Codec = VideoCodec.H264,
        FramesPerSecond = 29.97,
        Width = 1_080,
        Height = 1_920,
        Duration = TimeSpan.FromMinutes(3),
    };

    [Fact]
    public void A_video_within_all_limits_is_taken() => VideoRestrictions.Default.Check(Good).Should().BeEmpty();

    [Fact]
    public void What_is_not_known_is_not_checked() =>
        VideoRestrictions.Default.Check(new VideoFacts()).Should().BeEmpty();

    [Fact]
    public void All_violations_are_told_at_once()
    {
        var bad = new VideoFacts
        {
            SizeBytes = 5_000_000_000,
            Container = VideoContainer.Matroska,
            Codec = VideoCodec.Other,
            RawCodec = "av01",
            FramesPerSecond = 120,
            Width = 100,
            Height = 5_000,
            Duration = TimeSpan.FromHours(1),
        };

        var refusal = VideoRestrictions
            .Default.Invoking(table => table.Require(bad))
            .Should()
            .Throw<MediaRestrictionException>()
            .Which;

        refusal
            .Violations.Select(v => v.Subject)
            .Should()
            .Equal("container", "codec", "frame rate", "width", "height", "duration", "size");
        refusal
            .Message.Should()
            .Contain("The codec is av01; TikTok takes H264, H265, Vp8, Vp9.")
            .And.Contain("5,000,000,000 bytes");
        refusal
            .Violations.Select(v => v.WouldFailAs)
            .Should()
            .Contain([
                PublishFailReason.FileFormatCheckFailed,
                PublishFailReason.FrameRateCheckFailed,
                PublishFailReason.PictureSizeCheckFailed,
                PublishFailReason.DurationCheckFailed,
            ]);
    }

    [Theory]
    [InlineData(22.99, false)]
    [InlineData(23, true)]
    [InlineData(23.976, true)]
    [InlineData(60, true)]
    [InlineData(60.0000024, true)]
    [InlineData(60.1, false)]
    public void Frame_rates_at_the_limits_are_judged_right(double rate, bool taken) =>
        VideoRestrictions.Default.Check(Good with { FramesPerSecond = rate }).IsEmpty.Should().Be(taken);

    [Theory]
    [InlineData(359, 360, false)]
    [InlineData(360, 360, true)]
    [InlineData(4096, 4096, true)]
    [InlineData(4096, 4097, false)]
    public void Sides_at_the_limits_are_judged_right(int width, int height, bool taken) =>
        VideoRestrictions.Default.Check(Good with { Width = width, Height = height }).IsEmpty.Should().Be(taken);

    [Fact]
    public void The_creators_own_limit_can_replace_the_general_one()
    {
        var table = VideoRestrictions.Default with { MaximumDuration = TimeSpan.FromSeconds(60) };

        table
            .Check(Good)
            .Should()
            .ContainSingle()
            .Which.Message.Should()
            .Be("The duration is 180 s; TikTok takes at most 60 s.");
    }

    [Fact]
    public void The_table_is_that_of_the_document()
    {
        var limits = TikTokDocument.Load().Find("x-media-limits", "video")!;
        var table = VideoRestrictions.Default;

        limits
            .Texts("containers")
            .Should()
            .BeEquivalentTo(
                table.Containers.Select(c => c == VideoContainer.WebM ? "WebM" : $"{c}".ToUpperInvariant())
            );
        limits
            .Texts("codecs")
            .Select(c => c.Replace(".", "", StringComparison.Ordinal))
            .Should()
            .BeEquivalentTo(table.Codecs.Select(c => $"{c}".ToUpperInvariant()));
        limits.Text("minFps").Should().Be(table.MinimumFramesPerSecond.ToString(CultureInfo.InvariantCulture));
        limits.Text("maxFps").Should().Be(table.MaximumFramesPerSecond.ToString(CultureInfo.InvariantCulture));
        limits.Text("minSidePixels").Should().Be($"{table.MinimumSidePixels}");
        limits.Text("maxSidePixels").Should().Be($"{table.MaximumSidePixels}");
        limits.Text("maxDurationSeconds").Should().Be($"{table.MaximumDuration.TotalSeconds}");
        limits.Text("maxBytes").Should().Be("4 GB");
        table.MaximumBytes.Should().Be(4L << 30);

        var photos = TikTokDocument.Load().Find("x-media-limits", "photo")!;
        photos
            .Texts("formats")
            .Should()
            .BeEquivalentTo(PhotoRestrictions.Default.Formats.Select(f => f == PhotoFormat.WebP ? "WebP" : "JPEG"));
        photos.Text("maxCount").Should().Be($"{PhotoRestrictions.Default.MaximumCount}");
    }

    [Fact]
    public void All_violations_of_a_set_of_photos_are_told_at_once()
    {
        PhotoFacts[] photos =
        [
            new()
            {
                Format = PhotoFormat.Jpeg,
                Width = 1_080,
                Height = 1_920,
            },
            new()
            {
                Format = PhotoFormat.Png,
                Width = 2_000,
                Height = 100,
                SizeBytes = 20_000_001,
            },
        ];

        PhotoRestrictions
            .Default.Check(photos, coverIndex: 2)
            .Select(v => v.Subject)
            .Should()
            .Equal("cover index", "format of photo 1", "size of photo 1", "picture size of photo 1");
        PhotoRestrictions.Default.Check([]).Should().Contain(v => v.Subject == "number of photos");
        PhotoRestrictions.Default.Check(Enumerable.Repeat(photos[0], 35).ToList(), 34).Should().BeEmpty();
    }
}
