using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenApi.ClientGenerator;
using OpenApi.Conformance.Checking;
using OpenApi.Conformance.Oracle;
using OpenApi.Documents;

namespace OpenApi.Conformance.Surfaces;

/// <summary>The public surface of the client of a document beside that of Kiota's.</summary>
/// <param name="Problems">What the compiler says about our client.</param>
/// <param name="Expected">How many lines Kiota's surface has.</param>
/// <param name="Missing">The lines that Kiota alone has.</param>
/// <param name="Additional">The lines that we alone have.</param>
public sealed record ComparedSurface(
    IReadOnlyList<Diagnostic> Problems,
    int Expected,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Additional
)
{
    /// <summary>The share of Kiota's lines that are there.</summary>
    public double Share => Expected == 0 ? 1 : 1.0 - ((double)Missing.Count / Expected);

    /// <summary>Makes both clients and compares them.</summary>
    /// <param name="request">The document and the names of the client.</param>
    /// <param name="kiota">Kiota itself.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InvalidOperationException">Kiota makes no client of the document.</exception>
    public static async Task<ComparedSurface> OfAsync(
        KiotaRequest request,
        KiotaTool kiota,
        CancellationToken cancellationToken
    )
    {
        var asked = kiota.GenerateAsync(request, cancellationToken);
        var made = ClientGenerator.ClientGenerator.Generate(
            request.Document,
            await File.ReadAllTextAsync(request.Document, cancellationToken).ConfigureAwait(false),
            new GenerationOptions { ClassName = request.ClassName, Namespace = request.Namespace },
            ReadOptions.Default,
            cancellationToken
        );
        var ours = Compile(made.Files, cancellationToken);
        var problems = ClientCompiler.Problems(ours, cancellationToken).ToList();
        var actual = PublicSurface.Of(ours.Assembly);
        var theirs = (await asked.ConfigureAwait(false)).Files;
        var expected = PublicSurface.Of(Compile(theirs, cancellationToken).Assembly);
        return new ComparedSurface(
            problems,
            expected.Count,
            [.. expected.Where(line => !actual.Contains(line))],
            [.. actual.Where(line => !expected.Contains(line))]
        );
    }

    private static CSharpCompilation Compile(IEnumerable<GeneratedFile> files, CancellationToken cancellationToken) =>
        ClientCompiler.Compile(files, ClientCompiler.OldestVersion, cancellationToken);
}
