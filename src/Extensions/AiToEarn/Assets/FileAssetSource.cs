namespace AiToEarn.Assets;

internal sealed class FileAssetSource(string path) : AssetSource(Path.GetFileName(path))
{
    internal override bool CanReopen => true;

    internal override Task<AssetContent> OpenAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var file = new FileStream(
            path,
            new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan }
        );
        return Task.FromResult(new AssetContent(file, file.Length));
    }
}
