using OpenApi.Cli.Documents;
using OpenApi.Lint.Configuration;

namespace OpenApi.Cli.Linting;

/// <summary>Finds and reads the configuration of a document.</summary>
internal static class ConfigurationFile
{
    /// <summary>The name of a configuration that is found without being named.</summary>
    public const string Name = "openapi-lint.yaml";

    /// <summary>The configuration that counts for a document: the named one, else beside it, else in the current folder.</summary>
    /// <returns>Its path, or null when there is none.</returns>
    public static string? Find(string document, string? named)
    {
        if (named is not null)
        {
            return named;
        }

        var beside = Path.Combine(Path.GetDirectoryName(document) ?? "", Name);
        return File.Exists(beside) ? beside
            : File.Exists(Name) ? Name
            : null;
    }

    /// <summary>Reads a configuration.</summary>
    /// <exception cref="InputException">It cannot be used; the message says where and why.</exception>
    public static async Task<LintConfiguration> ReadAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return LintConfiguration.Default;
        }

        var text = await InputFile
            .ReadTextAsync(path, "give the path of a configuration", cancellationToken)
            .ConfigureAwait(false);
        try
        {
            return ConfigurationReader.Read(path, text, cancellationToken);
        }
        catch (LintConfigurationException unusable)
        {
            throw new InputException(unusable.Message);
        }
    }
}
