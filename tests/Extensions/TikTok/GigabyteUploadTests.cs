using System.Security.Cryptography;
using TikTok.Posting;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>Measures memory, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(GigabyteUploadTests), DisableParallelization = true)]
public sealed class GigabyteUploadCollection;

[Collection(nameof(GigabyteUploadTests))]
public sealed class GigabyteUploadTests(ITestOutputHelper output) : IDisposable
{
    private const long Size = 1L << 30;
    private const long MemoryLimit = 64L << 20;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task A_gigabyte_arrives_right_through_random_faults_and_little_memory()
    {
        var expected = await WriteSparseAsync();
        var random = new Random(20261122);
        await using var server = await PostingServer.StartAsync();
        server.NewUpload = () =>
            new UploadEndpoint(
                Size,
                () =>
                    random.Next(100) switch
                    {
                        < 8 => UploadFault.RefuseWith503,
                        < 14 => UploadFault.TakeAndAnswer500,
                        < 22 => UploadFault.TakePartAndReset,
                        < 28 => UploadFault.TakeAndReset,
                        < 36 => UploadFault.Answer416,
                        _ => UploadFault.None,
                    }
            );
        using var account = VideoUploadTests.Account(server);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;

        await account.Posting.SendVideoDraftAsync(
            VideoSource.FromFile(_file, "video/mp4"),
            new PublishOptions
            {
                CheckMedia = false,
                Progress = new VideoUploadTests.Immediately<UploadProgress>(_ =>
                    peak = Math.Max(peak, GC.GetTotalMemory(false))
                ),
            }
        );

        output.WriteLine(
            $"Managed memory: {before >> 20} MB before, {peak >> 20} MB at most. Faults: {string.Join(", ", server.Upload!.Faults)}"
        );
        server.Upload.Violations.Should().BeEmpty();
        server.Upload.Hash.Should().Be(expected);
        server.Upload.Faults.Keys.Should().HaveCount(6, "every kind of fault has to have happened");
        (peak - before).Should().BeLessThan(MemoryLimit);
    }

    /// <summary>A file of a gigabyte that takes little of the disk: a few marks in much nothing.</summary>
    private async Task<string> WriteSparseAsync()
    {
        await using var file = new FileStream(_file, FileMode.Create, FileAccess.ReadWrite);
        file.SetLength(Size);
        var random = new Random(7);
        var mark = new byte[4_096];
        for (var i = 0; i < 200; i++)
        {
            random.NextBytes(mark);
            file.Position = random.NextInt64(Size - mark.Length);
            await file.WriteAsync(mark);
        }

        file.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file));
    }
}
