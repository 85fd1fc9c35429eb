using System.CommandLine;
using System.Globalization;
using OpenApi.Conformance.Corpus;
using OpenApi.Conformance.Oracle;

namespace OpenApi.Conformance.Surfaces;

/// <summary>
/// The command <c>conformance kiota</c>: makes the clients of all documents of a folder twice, by Kiota itself and by us, and compares what
/// their users see. Exit code 1 where less than the share that is asked for is there.
/// </summary>
internal static class KiotaCommand
{
    private const int Worse = 1;

    /// <summary>Declares the command.</summary>
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo?>("folder")
        {
            Description = "A folder of documents; without it the public corpus of the npm packages.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var most = new Option<int>("--most")
        {
            Description = "How many documents are compared; they are taken evenly from all.",
            DefaultValueFactory = _ => int.MaxValue,
        };
        var largest = new Option<long>("--largest")
        {
            Description =
                "The size in bytes of the largest document that is compared: Kiota takes minutes for those of megabytes.",
            DefaultValueFactory = _ => 1_000_000,
        };
        var differences = new Option<FileInfo?>("--differences")
        {
            Description = "The file that gets each difference: '-' Kiota alone has the line, '+' we alone.",
        };
        var least = new Option<double>("--least")
        {
            Description = "The share of all lines of Kiota's that must be there.",
            DefaultValueFactory = _ => 0.995,
        };
        var command = new Command("kiota", "Compares the public surface of clients with that of Kiota itself.")
        {
            folder,
            most,
            largest,
            differences,
            least,
        };
        command.SetAction(
            async (parsed, cancelled) =>
            {
                var all = parsed.GetValue(folder) is { } given
                    ? CorpusDocument.Below(given.FullName)
                    : PublicCorpus.Documents;
                var documents = all.Where(document =>
                        new FileInfo(document.Path).Length <= parsed.GetRequiredValue(largest)
                    )
                    .ToList();
                using var log = parsed.GetValue(differences) is { } file
                    ? new StreamWriter(file.FullName)
                    : StreamWriter.Null;
                var share = await RunAsync(Evenly(documents, parsed.GetRequiredValue(most)), log, cancelled)
                    .ConfigureAwait(false);
                return share >= parsed.GetRequiredValue(least) ? 0 : Worse;
            }
        );
        return command;
    }

    private static IEnumerable<CorpusDocument> Evenly(List<CorpusDocument> documents, int most) =>
        documents.Count <= most
            ? documents
            : Enumerable.Range(0, most).Select(i => documents[(int)((long)i * documents.Count / most)]);

    private static async Task<double> RunAsync(
        IEnumerable<CorpusDocument> documents,
        StreamWriter log,
        CancellationToken cancellationToken
    )
    {
        var kiota = await KiotaTool.FindAsync(Directory.GetCurrentDirectory(), cancellationToken).ConfigureAwait(false);
        var (compared, expected, missing, refused) = (0, 0, 0, 0);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var surface = await ComparedSurface
                    .OfAsync(new KiotaRequest(document.Path, "ApiClient", "Api"), kiota, cancellationToken)
                    .ConfigureAwait(false);
                compared++;
                expected += surface.Expected;
                missing += surface.Missing.Count;
                Console.WriteLine(Line(document.Name, surface));
                await WriteAsync(log, document.Name, surface).ConfigureAwait(false);
            }
            catch (InvalidOperationException refusal)
            {
                refused++;
                Console.WriteLine($"{document.Name}: {refusal.Message.Split('\n')[0]}");
            }
        }

        var share = expected == 0 ? 1 : 1.0 - ((double)missing / expected);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{compared} documents, {expected} lines of Kiota {kiota.Version}, {share:P3} of them there; Kiota makes no client of {refused}."
            )
        );
        return share;
    }

    private static string Line(string name, ComparedSurface surface) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {surface.Expected} lines, {surface.Share:P2} there, {surface.Missing.Count} missing, {surface.Additional.Count} additional"
        );

    private static async Task WriteAsync(StreamWriter log, string name, ComparedSurface surface)
    {
        foreach (
            var line in surface
                .Missing.Select(line => "- " + line)
                .Concat(surface.Additional.Select(line => "+ " + line))
        )
        {
            await log.WriteLineAsync($"{name} {line}").ConfigureAwait(false);
        }

        await log.FlushAsync().ConfigureAwait(false);
    }
}
