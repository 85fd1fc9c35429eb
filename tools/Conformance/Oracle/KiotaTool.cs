using System.Security.Cryptography;
using System.Text;

namespace OpenApi.Conformance.Oracle;

/// <summary>
/// Microsoft's Kiota itself, in the version that the repository's tool manifest names. What it made once is kept below
/// <c>artifacts/kiota</c> under a hash of everything that it depends on: the version, the document and the options.
/// </summary>
public sealed class KiotaTool
{
    private const string Package = "microsoft.openapi.kiota";
    private const int HashLength = 32;

    private readonly string repository;

    private KiotaTool(string repository, string version)
    {
        this.repository = repository;
        Version = version;
    }

    /// <summary>The version, such as <c>1.38.0</c>.</summary>
    public string Version { get; }

    /// <summary>Finds the tool, and restores it where it is missing.</summary>
    /// <param name="repository">The repository's folder.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="KiotaUnavailableException">The tool cannot be restored, or is of another version.</exception>
    public static async Task<KiotaTool> FindAsync(string repository, CancellationToken cancellationToken)
    {
        var tool = new KiotaTool(repository, ToolManifest.VersionOf(repository, Package));
        if (await tool.IsThereAsync(cancellationToken).ConfigureAwait(false))
        {
            return tool;
        }

        var restored = await DotnetRun
            .OfAsync(repository, ["tool", "restore"], cancellationToken)
            .ConfigureAwait(false);
        return await tool.IsThereAsync(cancellationToken).ConfigureAwait(false)
            ? tool
            : throw new KiotaUnavailableException(
                $"Kiota {tool.Version} is not there, and 'dotnet tool restore' did not bring it: {restored.Output}"
            );
    }

    /// <summary>Makes the client of a document, or takes what it made of the same document before.</summary>
    /// <param name="request">The document and the names.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InvalidOperationException">Kiota makes no client of the document; the message has what it says.</exception>
    public async Task<KiotaClient> GenerateAsync(KiotaRequest request, CancellationToken cancellationToken)
    {
        var kept = Path.Combine(repository, "artifacts", "kiota", Version, KeyOf(request));
        if (!Directory.Exists(kept))
        {
            var fresh = $"{kept}.{Guid.NewGuid():N}";
            try
            {
                await GenerateAsync(request, fresh, cancellationToken).ConfigureAwait(false);
                Keep(fresh, kept);
            }
            finally
            {
                Delete(fresh);
            }
        }

        return KiotaClient.Read(kept);
    }

    private async Task<bool> IsThereAsync(CancellationToken cancellationToken)
    {
        var asked = await DotnetRun
            .OfAsync(repository, ["kiota", "--version"], cancellationToken)
            .ConfigureAwait(false);
        return asked.ExitCode == 0 && asked.Output.Split('+')[0] == Version;
    }

    /// <summary>Kiota ends with 0 and without a file when it cannot read a document, so the client class is asked for as well.</summary>
    private async Task GenerateAsync(KiotaRequest request, string folder, CancellationToken cancellationToken)
    {
        var run = await DotnetRun
            .OfAsync(repository, [.. request.Arguments, "--output", folder], cancellationToken)
            .ConfigureAwait(false);
        if (run.ExitCode != 0 || !File.Exists(Path.Combine(folder, request.ClassName + ".cs")))
        {
            throw new InvalidOperationException(
                $"Kiota {Version} makes no client of {request.Document} (exit code {run.ExitCode}): {run.Output}"
            );
        }
    }

    private string KeyOf(KiotaRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Version + "\n" + string.Join('\n', request.Arguments) + "\n"));
        hash.AppendData(File.ReadAllBytes(request.Document));
        return request.ClassName + "-" + Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength];
    }

    /// <summary>Puts a whole client in its place at once, so that nobody reads half of one.</summary>
    private static void Keep(string fresh, string kept)
    {
        try
        {
            Directory.Move(fresh, kept);
        }
        catch (IOException) when (Directory.Exists(kept))
        {
            // Another process was faster, with the same client.
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
