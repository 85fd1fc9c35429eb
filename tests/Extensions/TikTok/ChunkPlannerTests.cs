using CsCheck;
using TikTok.Posting;
using TikTok.Restrictions;

namespace OpenApi.Extensions.Tests.TikTok;

public class ChunkPlannerTests
{
    private const long FourGigabytes = 4L * 1024 * 1024 * 1024;

    [Fact]
    public void The_worked_example_of_the_pages_comes_out_to_the_byte()
    {
        var plan = ChunkPlanner.Plan(50_000_123);

        plan.ChunkSize.Should().Be(10_000_000);
        plan.TotalChunkCount.Should().Be(5);
        plan.Chunks.Select(chunk => chunk.ContentRange(plan.VideoSize))
            .Should()
            .Equal(
                "bytes 0-9999999/50000123",
                "bytes 10000000-19999999/50000123",
                "bytes 20000000-29999999/50000123",
                "bytes 30000000-39999999/50000123",
                "bytes 40000000-50000122/50000123"
            );
    }

    [Fact]
    public void Every_size_around_every_rule_up_to_200_MB_keeps_the_rules()
    {
        long[] marks =
        [
            1,
            1_000,
            5_000_000,
            5_242_880,
            2 * 5_242_880,
            10_000_000,
            20_000_000,
            64_000_000,
            67_108_864,
            100_000_000,
            128_000_000,
            134_217_728,
            200_000_000,
        ];
        long[] chunkSizes = [5_242_880, 5_242_881, 10_000_000, 63_999_999, 64_000_000];

        // Multiples of a chunk size are where the number of chunks steps.
        var steps = chunkSizes.SelectMany(size => Enumerable.Range(1, (int)(200_000_000 / size)).Select(n => n * size));
        var sizes =
            from mark in marks.Concat(steps).Distinct()
            from offset in Enumerable.Range(-2, 5)
            let size = mark + offset
            where size is >= 1 and <= 200_000_002
            select size;

        foreach (var size in sizes)
        {
            foreach (var chunkSize in chunkSizes)
            {
                var plan = ChunkPlanner.Plan(size, chunkSize);
                Violation(plan).Should().BeNull();
                Covers(plan).Should().BeTrue();
            }
        }
    }

    [Fact]
    public void A_million_random_sizes_up_to_4_GB_keep_the_rules() =>
        Gen.Select(Gen.Long[1, FourGigabytes], Gen.Long[ChunkRules.MinimumChunkBytes, ChunkRules.MaximumChunkBytes])
            .Sample(
                (size, chunkSize) =>
                    Violation(ChunkPlanner.Plan(size)) is null && Violation(ChunkPlanner.Plan(size, chunkSize)) is null,
                iter: 1_000_000
            );

    [Fact]
    public void A_resumed_upload_comes_back_to_the_announced_boundaries() =>
        Gen.Select(Gen.Long[1, 500_000_000], Gen.Double[0, 1])
            .Sample(
                (size, place) =>
                {
                    var plan = ChunkPlanner.Plan(size);
                    var stored = Math.Min((long)(size * place), size - 1);
                    var next = plan.From(stored);
                    return next.Offset == stored
                        && next.Length > 0
                        && (next.End == size || plan.Chunks.Any(chunk => chunk.Offset == next.End));
                },
                iter: 20_000
            );

    [Theory]
    [InlineData(64_000_000, 10_000_000, 6)]
    [InlineData(64_000_001, 10_000_000, 6)]
    [InlineData(10_485_760, 5_242_880, 2)]
    [InlineData(10_000_001, 10_000_001, 1)]
    [InlineData(4_194_304, 4_194_304, 1)]
    [InlineData(FourGigabytes, 10_000_000, 429)]
    public void Sizes_give_the_documented_figures(long size, long chunkSize, long count)
    {
        var plan = ChunkPlanner.Plan(size);

        (plan.ChunkSize, plan.TotalChunkCount).Should().Be((chunkSize, count));
    }

    [Theory]
    [InlineData(60_000_000, 20_000_000, 20_000_000, 3)]
    [InlineData(60_000_000, 64_000_000, 60_000_000, 1)]
    [InlineData(60_000_000, 40_000_000, 30_000_000, 2)]
    [InlineData(64_000_000, 5_242_880, 5_242_880, 12)]
    public void The_wanted_size_of_a_chunk_holds_for_small_files_too(long size, long wanted, long chunkSize, long count)
    {
        var plan = ChunkPlanner.Plan(size, wanted);

        (plan.ChunkSize, plan.TotalChunkCount).Should().Be((chunkSize, count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(FourGigabytes + 1)]
    public void A_size_that_TikTok_cannot_take_is_refused(long size) =>
        FluentActions.Invoking(() => ChunkPlanner.Plan(size)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(5_242_879)]
    [InlineData(64_000_001)]
    public void A_chunk_size_outside_both_readings_of_MB_is_refused(long chunkSize) =>
        FluentActions
            .Invoking(() => ChunkPlanner.Plan(1_000_000, chunkSize))
            .Should()
            .Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void The_rules_are_those_of_the_document()
    {
        var rules = TikTokDocument
            .Load()
            .Find("components", "schemas", "FileUploadSourceInfo", "x-chunk-rules")
            .Should()
            .NotBeNull()
            .And.Subject.As<YamlDotNet.RepresentationModel.YamlMappingNode>();

        rules.Text("minChunkBytes").Should().Be($"{ChunkRules.MinimumChunkBytes}");
        rules.Text("maxChunkBytes").Should().Be($"{ChunkRules.MaximumChunkBytes}");
        rules.Text("maxLastChunkBytes").Should().Be($"{ChunkRules.MaximumLastChunkBytes}");
        rules.Text("maxChunks").Should().Be($"{ChunkRules.MaximumChunks}");
    }

    /// <summary>The rules of the Media Transfer Guide, written down again and independently of the planner.</summary>
    private static string? Violation(ChunkPlan plan)
    {
        var count = plan.VideoSize / plan.ChunkSize;
        var last = plan.VideoSize - plan.ChunkSize * (count - 1);
        return plan switch
        {
            _ when plan.TotalChunkCount != count => "the count is not the quotient rounded down",
            _ when count is < 1 or > 1_000 => "there are not 1 to 1,000 chunks",
            _ when count == 1 && plan.ChunkSize != plan.VideoSize => "a single chunk is not the video",
            _ when plan.VideoSize < 5_000_000 && count != 1 => "a file under 5 MB is cut",
            _ when plan.VideoSize > 64_000_000 && count < 2 => "a file over 64 MB is not cut",
            _ when count > 1 && plan.ChunkSize is < 5_242_880 or > 64_000_000 => "a chunk is not of 5 to 64 MB",
            _ when last > 128_000_000 => "the last chunk is over 128 MB",
            _ when plan.From(0).Length != (count == 1 ? plan.VideoSize : plan.ChunkSize) =>
                "the first chunk is not of the announced size",
            _ when plan.From(plan.VideoSize - last) != new Chunk(plan.VideoSize - last, last) =>
                "the last chunk is not the rest",
            _ => null,
        };
    }

    private static bool Covers(ChunkPlan plan)
    {
        var sent = 0L;
        var count = 0L;
        foreach (var chunk in plan.Chunks)
        {
            if (chunk.Offset != sent || (count < plan.TotalChunkCount - 1 && chunk.Length != plan.ChunkSize))
            {
                return false;
            }

            sent = chunk.End;
            count++;
        }

        return sent == plan.VideoSize && count == plan.TotalChunkCount;
    }
}
