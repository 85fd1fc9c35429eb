namespace OpenApi.Conformance.Tests.Behaviour;

/// <summary>
/// The operations that are known to fail: a line each in <c>waivers.txt</c>, and on Kiota's older runtime in <c>waivers.kiota1.txt</c> too.
/// </summary>
/// <param name="Document">The document's name.</param>
/// <param name="Operation">Method and path.</param>
/// <param name="Reason">Why it cannot be otherwise.</param>
internal sealed record Waiver(string Document, string Operation, string Reason)
{
    private const int ShortestReason = 20;

    /// <summary>All of them.</summary>
    /// <exception cref="InvalidDataException">A line has no reason.</exception>
    public static IReadOnlyList<Waiver> Read() =>
        [
            .. KiotaRuntime
                .WaiverFiles.SelectMany(File.ReadLines)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line =>
                    line.Split(" | ") is [var document, var operation, { Length: >= ShortestReason } reason]
                        ? new Waiver(document, operation, reason)
                        : throw new InvalidDataException($"A waiver is a document, an operation and a reason: {line}")
                ),
        ];
}
