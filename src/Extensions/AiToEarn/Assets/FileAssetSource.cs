namespace AiToEarn.Assets;

internal sealed class FileAssetSource(string path) : AssetSource(Path.GetFileName(path))
{
    internal override bool CanReopen => true;

    internal override Task<AssetContent> OpenAsync(StorageConnection network, StallGuard guard)
    {
        var file = new FileStream(
            path,
            new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan }
        );
        return Task.FromResult(new AssetContent(file, file.Length));
    }
}
