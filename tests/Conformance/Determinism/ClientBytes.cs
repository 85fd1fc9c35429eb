using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Emission;
using OpenApi.ClientGenerator.Reading;
using OpenApi.Conformance.Corpus;

namespace OpenApi.Conformance.Tests.Determinism;

/// <summary>What a document comes to, as one hash over the paths and texts of all files and over all findings.</summary>
internal static class ClientBytes
{
    /// <summary>The hash of a client whose files are written on all cores.</summary>
    public static string HashOf(CorpusDocument document, string text)
    {
        var result = Generate(document, text);
        return Hash(result.Files, result);
    }

    /// <summary>The hash of a client whose files are written one after the other.</summary>
    public static string HashOnOneCore(CorpusDocument document, string text)
    {
        var (model, diagnostics) = ClientGenerator.ClientGenerator.Model(
            document.Path,
            text,
            new GenerationOptions(),
            ReadOptions.Default,
            CancellationToken.None
        );
        ImmutableArray<GeneratedFile> files =
        [
            .. model!.Files.Select(file => FileEmitter.Emit(file, CancellationToken.None)),
        ];
        return Hash(files, new GenerationResult(files, diagnostics, model));
    }

    private static GenerationResult Generate(CorpusDocument document, string text) =>
        ClientGenerator.ClientGenerator.Generate(
            document.Path,
            text,
            new GenerationOptions(),
            ReadOptions.Default,
            CancellationToken.None
        );

    private static string Hash(ImmutableArray<GeneratedFile> files, GenerationResult result)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\n" + file.Text + "\n"));
        }

        foreach (var finding in result.Diagnostics)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(finding.Descriptor.Id + finding.Pointer + finding.Message + "\n"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
