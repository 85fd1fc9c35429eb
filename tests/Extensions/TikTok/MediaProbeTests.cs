using TikTok.Restrictions;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>The files in Media were made by a common encoder; each has half a second or less of a test picture.</summary>
public class MediaProbeTests
{
    [Theory]
    [InlineData("h264.mp4", VideoContainer.Mp4, VideoCodec.H264, 640, 360, 30, 0.5)]
    [InlineData("h264.mov", VideoContainer.Mov, VideoCodec.H264, 640, 360, 30, 0.5)]
    [InlineData("h265.mp4", VideoContainer.Mp4, VideoCodec.H265, 640, 360, 30, 0.5)]
    [InlineData("audio-first.mp4", VideoContainer.Mp4, VideoCodec.H264, 64, 48, 24, 0.2)]
    [InlineData("vp8.webm", VideoContainer.WebM, VideoCodec.Vp8, 640, 360, 30, 0.5)]
    [InlineData("vp9.webm", VideoContainer.WebM, VideoCodec.Vp9, 640, 360, 30, 0.5)]
    [InlineData("matroska.mkv", VideoContainer.Matroska, VideoCodec.H264, 64, 48, 24, 0.2)]
    public async Task A_videos_header_tells_everything(
        string file,
        VideoContainer container,
        VideoCodec codec,
        int width,
        int height,
        double rate,
        double seconds
    )
    {
        var facts = await MediaProbe.ReadVideoAsync(Media(file));

        (facts.Container, facts.Codec, facts.Width, facts.Height).Should().Be((container, codec, width, height));
        facts.FramesPerSecond.Should().BeApproximately(rate, 0.01);
        facts.Duration!.Value.TotalSeconds.Should().BeApproximately(seconds, 0.06);
        facts.SizeBytes.Should().Be(new FileInfo(Media(file)).Length);
    }

    [Fact]
    public async Task A_fragmented_video_tells_what_its_header_holds()
    {
        var facts = await MediaProbe.ReadVideoAsync(Media("fragmented.mp4"));

        (facts.Container, facts.Codec, facts.Width, facts.Height)
            .Should()
            .Be((VideoContainer.Mp4, VideoCodec.H264, 640, 360));
        facts.FramesPerSecond.Should().BeNull();
    }

    [Theory]
    [InlineData("photo.jpg", PhotoFormat.Jpeg, 320, 240)]
    [InlineData("photo.webp", PhotoFormat.WebP, 320, 240)]
    [InlineData("lossless.webp", PhotoFormat.WebP, 70, 50)]
    [InlineData("photo.png", PhotoFormat.Png, 64, 48)]
    [InlineData("photo.gif", PhotoFormat.Gif, 64, 48)]
    public async Task A_photos_header_tells_format_and_dimensions(
        string file,
        PhotoFormat format,
        int width,
        int height
    )
    {
        var facts = await MediaProbe.ReadPhotoAsync(Media(file));

        (facts.Format, facts.Width, facts.Height).Should().Be((format, width, height));
    }

    [Fact]
    public async Task The_position_of_a_stream_is_put_back()
    {
        await using var stream = File.OpenRead(Media("h264.mp4"));
        stream.Position = 7;

        await MediaProbe.ReadVideoAsync(stream);

        stream.Position.Should().Be(7);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_refused_with_the_way_out()
    {
        await using var stream = new System.IO.Compression.DeflateStream(
            new MemoryStream(),
            System.IO.Compression.CompressionMode.Decompress
        );

        await FluentActions
            .Awaiting(() => MediaProbe.ReadVideoAsync(stream))
            .Should()
            .ThrowAsync<ArgumentException>()
            .WithMessage("*file*");
    }

    [Fact]
    public async Task Every_truncation_of_every_file_is_read_or_refused_and_nothing_else()
    {
        foreach (var file in Directory.GetFiles(Media("")))
        {
            var whole = await File.ReadAllBytesAsync(file);
            for (var length = 0; length < whole.Length; length += 1 + length / 64)
            {
                await ReadOrRefuseAsync(whole[..length]);
            }
        }
    }

    [Fact]
    public async Task Random_damage_is_read_or_refused_and_costs_little()
    {
        var random = new Random(1122);
        var files = Directory.GetFiles(Media("")).Select(File.ReadAllBytes).ToList();
        var before = GC.GetTotalAllocatedBytes();
        const int rounds = 3_000;
        for (var i = 0; i < rounds; i++)
        {
            var bytes = (byte[])files[random.Next(files.Count)].Clone();
            for (var damage = random.Next(1, 20); damage > 0; damage--)
            {
                // Most boxes that matter are near the start or, in MP4, near the end.
                var at =
                    random.Next(2) == 0
                        ? random.Next(Math.Min(700, bytes.Length))
                        : bytes.Length - 1 - random.Next(Math.Min(1_000, bytes.Length));
                bytes[at] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
            }

            await ReadOrRefuseAsync(bytes);
        }

        ((GC.GetTotalAllocatedBytes() - before) / rounds).Should().BeLessThan(2_000_000);
    }

    [Fact]
    public async Task A_file_of_endless_empty_boxes_ends_in_an_error_soon()
    {
        var endless = new byte[8_000_000];
        "\0\0\0\u0010ftypmp42"u8.CopyTo(endless);
        for (var at = 16; at < endless.Length; at += 8)
        {
            "\0\0\0\bfree"u8.CopyTo(endless.AsSpan(at));
        }

        var refusal = await FluentActions
            .Awaiting(() => MediaProbe.ReadVideoAsync(new MemoryStream(endless)))
            .Should()
            .ThrowAsync<MediaFormatException>();

        refusal.WithMessage("*larger*");
    }

    [Theory]
    [InlineData(
        "moov box that claims 2 GB",
        new byte[] { 0, 0, 0, 8, 0x66, 0x74, 0x79, 0x70, 0x7f, 0xff, 0xff, 0xf0, 0x6d, 0x6f, 0x6f, 0x76, 0, 0 }
    )]
    [InlineData(
        "box of 2^63 bytes",
        new byte[] { 0, 0, 0, 1, 0x6d, 0x6f, 0x6f, 0x76, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0 }
    )]
    [InlineData(
        "EBML that claims more than it has",
        new byte[] { 0x1A, 0x45, 0xDF, 0xA3, 0x01, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff }
    )]
    [InlineData("text", new byte[] { 0x68, 0x65, 0x6c, 0x6c, 0x6f })]
    [InlineData("nothing", new byte[0])]
    public async Task Hostile_files_cost_nothing_but_an_error(string what, byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        await FluentActions
            .Awaiting(() => MediaProbe.ReadVideoAsync(new MemoryStream(bytes)))
            .Should()
            .ThrowAsync<MediaFormatException>(because: what);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(10_000_000);
    }

    private static async Task ReadOrRefuseAsync(byte[] bytes)
    {
        try
        {
            await MediaProbe.ReadVideoAsync(new MemoryStream(bytes));
        }
        catch (MediaFormatException)
        {
            // One of the two documented outcomes.
        }

        try
        {
            await MediaProbe.ReadPhotoAsync(new MemoryStream(bytes));
        }
        catch (MediaFormatException)
        {
            // One of the two documented outcomes.
        }
    }

    private static string Media(string file) => Path.Combine(AppContext.BaseDirectory, "TikTok", "Media", file);
}
