using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OpenApi.Conformance.Checking;
using OpenApi.Conformance.Corpus;
using OpenApi.Conformance.Pairs;
using OpenApi.Conformance.Results;
using OpenApi.Conformance.Running;
using OpenApi.Conformance.Surfaces;

namespace OpenApi.Conformance;

/// <summary>
/// The command <c>conformance</c>: tries every document of a folder, or of the public corpus, and compares what comes of it with
/// the baseline. Exit codes: 0 as good as the baseline, 1 something is worse, 2 wrong usage, 3 input cannot be read.
/// </summary>
public static class ConformanceApp
{
    private const int Worse = 1;
    private const int Usage = 2;
    private const int Input = 3;

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The arguments of the process.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var folder = new Option<DirectoryInfo?>("--folder")
        {
            Description = "A folder of documents; without it the public corpus of the npm packages.",
        };
        var only = new Option<string[]>("--only")
        {
            Description = "Part of the names of the documents to try; repeatable.",
        };
        var results = new Option<string>("--results")
        {
            Description = "The result file, one JSON line a document; documents that are in it are not tried again.",
            DefaultValueFactory = _ => "conformance.jsonl",
        };
        var baseline = new Option<FileInfo?>("--baseline") { Description = "The baseline to compare with." };
        var write = new Option<bool>("--write-baseline") { Description = "Writes the baseline instead of comparing." };
        var parallel = new Option<int>("--parallel")
        {
            Description = "How many documents are tried at once.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var limit = new Option<int>("--time-limit")
        {
            Description = "The seconds after which a document counts as one that hangs.",
            DefaultValueFactory = _ => 900,
        };
        var root = new RootCommand("Generates and compiles a client of every document of a folder.")
        {
            folder,
            only,
            results,
            baseline,
            write,
            parallel,
            limit,
            HashCommand(),
            PairsCommand.Create(),
            KiotaCommand.Create(),
        };
        root.SetAction(
            (parsed, cancelled) =>
                RunAsync(
                    Select(parsed.GetValue(folder), parsed.GetValue(only) ?? []),
                    parsed.GetRequiredValue(results),
                    new ConformanceRun(
                        parsed.GetRequiredValue(parallel),
                        TimeSpan.FromSeconds(parsed.GetRequiredValue(limit))
                    ),
                    parsed.GetValue(baseline),
                    parsed.GetValue(write),
                    cancelled
                )
        );
        var command = root.Parse(arguments);
        try
        {
            var code = await command
                .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken)
                .ConfigureAwait(false);
            return command.Errors.Count > 0 ? Usage : code;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            await Console.Error.WriteLineAsync(unreadable.Message).ConfigureAwait(false);
            return Input;
        }
    }

    /// <summary>The command <c>conformance hash</c>, for comparing machines, versions and settings of the runtime.</summary>
    private static Command HashCommand()
    {
        var files = new Argument<FileInfo[]>("documents") { Description = "The documents, JSON or YAML." };
        var command = new Command("hash", "Prints a hash over each document's client and findings.") { files };
        command.SetAction(
            async (parsed, cancelled) =>
            {
                foreach (var file in parsed.GetRequiredValue(files))
                {
                    var text = await File.ReadAllTextAsync(file.FullName, cancelled).ConfigureAwait(false);
                    Console.WriteLine($"{ClientHash.Of(file.FullName, text, cancelled)}  {file.FullName}");
                }

                await Console
                    .Error.WriteLineAsync($"Made with {Environment.ProcessorCount} processor(s).")
                    .ConfigureAwait(false);
                return 0;
            }
        );
        return command;
    }

    private static List<CorpusDocument> Select(DirectoryInfo? folder, string[] only)
    {
        if (folder is null && !PublicCorpus.IsInstalled)
        {
            throw new DirectoryNotFoundException(
                "The public documents are missing: run 'npm ci' in tools/Conformance, or give a --folder."
            );
        }

        var all = folder is null ? PublicCorpus.Documents : CorpusDocument.Below(folder.FullName);
        return
        [
            .. all.Where(document =>
                only.Length == 0 || only.Any(part => document.Name.Contains(part, StringComparison.Ordinal))
            ),
        ];
    }

    private static async Task<int> RunAsync(
        List<CorpusDocument> documents,
        string resultFile,
        ConformanceRun run,
        FileInfo? baselineFile,
        bool write,
        CancellationToken cancellationToken
    )
    {
        var clock = Stopwatch.StartNew();
        var names = documents.Select(document => document.Name).ToHashSet(StringComparer.Ordinal);
        var known = ResultLog.Read(resultFile).Where(result => names.Contains(result.Document)).ToList();
        names.ExceptWith(known.Select(result => result.Document));
        var bar = new ProgressBar(names.Count, Console.Error, !Console.IsErrorRedirected);
        using (var log = ResultLog.Append(resultFile))
        {
            await run.RunAsync(
                    documents.Where(document => names.Contains(document.Name)),
                    result =>
                    {
                        log.Add(result);
                        bar.Advance(result);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        var all = ResultLog.Read(resultFile).DistinctBy(result => result.Document).ToList();
        all.RemoveAll(result => documents.TrueForAll(document => document.Name != result.Document));
        Summarize(all, clock.Elapsed);
        return Conclude(all, baselineFile, write);
    }

    private static void Summarize(List<DocumentResult> results, TimeSpan elapsed)
    {
        Console.WriteLine(Figures.Of(results));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{elapsed.TotalSeconds:0} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB; model {results.Sum(result => result.ModelMilliseconds) / 1000} s, emit {results.Sum(result => result.EmitMilliseconds) / 1000} s, compile {results.Sum(result => result.CompileMilliseconds) / 1000} s"
            )
        );
        foreach (var slow in results.OrderByDescending(Total).Take(5))
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {Total(slow) / 1000.0:0.0} s, {slow.AllocatedMegabytes} MB: {slow.Document}"
                )
            );
        }
    }

    private static long Total(DocumentResult result) =>
        result.ModelMilliseconds + result.EmitMilliseconds + result.CompileMilliseconds;

    private static int Conclude(List<DocumentResult> results, FileInfo? baselineFile, bool write)
    {
        if (write && baselineFile is not null)
        {
            Baseline.Of(results).Write(baselineFile.FullName);
            return 0;
        }

        var baseline = baselineFile is null ? new Baseline() : Baseline.Read(baselineFile.FullName);
        var regressions = results.SelectMany(baseline.RegressionsOf).ToList();
        foreach (var regression in regressions)
        {
            Console.WriteLine(regression);
        }

        return regressions.Count == 0 ? 0 : Worse;
    }
}
