using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.Json;
using OpenApi.Benchmarks.Measuring;
using OpenApi.Benchmarks.Subjects.Compilation;

namespace OpenApi.Benchmarks.Subjects.Incremental;

/// <summary>
/// An editing session in a process of its own, with the assemblies and the garbage collection of the SDK's compiler, started from
/// this program with a hidden command.
/// </summary>
internal static class EditingSession
{
    private const string CommandName = "editing-session";
    private const int EditsElsewhere = 200;
    private const int Edits = 20;

    private static readonly Dictionary<string, string> CompilersEnvironment = new(StringComparer.Ordinal)
    {
        ["DOTNET_gcServer"] = "1",
    };

    /// <summary>Makes the hidden command.</summary>
    public static Command CreateCommand()
    {
        var document = new Argument<string>("document");
        var command = new Command(CommandName, "Edits a document and the project around it.") { document };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => WriteTimesAsync(parsed.GetRequiredValue(document), cancellation));
        return command;
    }

    /// <summary>Runs a session.</summary>
    public static async Task<EditingTimes> RunAsync(string document, CancellationToken cancellationToken)
    {
        var output = await ProcessRun
            .OutputAsync(
                [typeof(EditingSession).Assembly.Location, CommandName, document],
                CompilersEnvironment,
                cancellationToken
            )
            .ConfigureAwait(false);
        return JsonSerializer.Deserialize<EditingTimes>(output)
            ?? throw new InvalidOperationException("An editing session wrote no times.");
    }

    private static async Task<int> WriteTimesAsync(string path, CancellationToken cancellationToken)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(SdkCompiler.Folder, name.Name + ".dll") is var file && File.Exists(file)
                ? context.LoadFromAssemblyPath(file)
                : null;
        var text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        var times = JsonSerializer.Serialize(Measure(path, text, cancellationToken));
        await Console.Out.WriteLineAsync(times.AsMemory(), cancellationToken).ConfigureAwait(false);
        return 0;
    }

    /// <summary>Not inlined, as the compiler's assemblies are only found once the process knows where to look.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static EditingTimes Measure(string path, string text, CancellationToken cancellationToken)
    {
        var session = GeneratorSession.OfClient(path, text);
        var firstRun = Seconds(() => session.Run(cancellationToken));
        var place = PlaceOfDescription(text);
        var edits = new List<double>();
        for (var edit = 0; edit < Edits; edit++)
        {
            session.EditDocument(text.Insert(place, edit.ToString(CultureInfo.InvariantCulture)));
            edits.Add(Seconds(() => session.Run(cancellationToken)));
        }

        var elsewhere = MedianElsewhere(session, cancellationToken);
        var peer = GeneratorSession.OfTexts(path, text, cancellationToken);
        peer.Run(cancellationToken);
        var handingOver = MedianElsewhere(peer, cancellationToken);
        return new EditingTimes(firstRun, elsewhere, handingOver, edits[0], Median.Of(edits));
    }

    private static double MedianElsewhere(GeneratorSession session, CancellationToken cancellationToken)
    {
        var runs = new List<double>();
        for (var edit = 0; edit < EditsElsewhere; edit++)
        {
            session.EditCode("Elsewhere" + edit.ToString(CultureInfo.InvariantCulture));
            runs.Add(Seconds(() => session.Run(cancellationToken)));
        }

        return Median.Of(runs);
    }

    /// <summary>Where the description of the first operation begins.</summary>
    private static int PlaceOfDescription(string text)
    {
        var operation = text.IndexOf("\"get\"", StringComparison.Ordinal);
        var name = text.IndexOf("\"description\"", operation, StringComparison.Ordinal);
        return text.IndexOf('"', text.IndexOf(':', name)) + 1;
    }

    private static double Seconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }
}
