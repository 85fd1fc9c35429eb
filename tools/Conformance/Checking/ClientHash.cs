using System.Security.Cryptography;
using System.Text;
using OpenApi.ClientGenerator;
using OpenApi.Documents;

namespace OpenApi.Conformance.Checking;

/// <summary>What a document comes to, as one hash over the paths and texts of all files and over all findings.</summary>
public static class ClientHash
{
    /// <summary>The hash of a document's client.</summary>
    /// <param name="path">The document's path; its extension tells the format.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>SHA-256 in upper-case hexadecimal digits.</returns>
    public static string Of(string path, string text, CancellationToken cancellationToken)
    {
        var result = ClientGenerator.ClientGenerator.Generate(
            path,
            text,
            new GenerationOptions(),
            ReadOptions.Default,
            cancellationToken
        );
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in result.Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\n" + file.Text + "\n"));
        }

        foreach (var finding in result.Diagnostics)
        {
            hash.AppendData(
                Encoding.UTF8.GetBytes(finding.Descriptor.Id + finding.Location.Pointer + finding.Message + "\n")
            );
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
