using OpenApi.Contract.Coverage;
using OpenApi.Contract.Coverage.Reports;
using OpenApi.Contract.Description;

namespace OpenApi.Cli.Commands;

/// <summary>Reads what the commands of the contract harness take.</summary>
internal static class ContractFiles
{
    /// <exception cref="InputException">A document cannot be read or used; the message says where and why.</exception>
    public static ServiceContract Load(IReadOnlyList<string> documents)
    {
        foreach (var document in documents)
        {
            Require(document, "give the path of an OpenAPI document");
        }

        try
        {
            return ServiceContract.Load(documents);
        }
        catch (ContractDocumentException unusable)
        {
            throw new InputException(unusable.Message);
        }
    }

    /// <exception cref="InputException">A report cannot be read; the message says which and why.</exception>
    public static async Task<CoverageReport> ReadReportsAsync(
        IReadOnlyList<string> paths,
        CancellationToken cancellationToken
    )
    {
        var reports = new List<CoverageReport>();
        foreach (var path in paths)
        {
            Require(path, "give the path of a coverage report in JSON");
            var text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
            try
            {
                reports.Add(CoverageJson.Read(text));
            }
            catch (FormatException broken)
            {
                throw new InputException($"{path}: {broken.Message}");
            }
        }

        return CoverageReport.Merge(reports);
    }

    private static void Require(string path, string advice)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"{path} does not exist; {advice}.");
        }
    }
}
