using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Emission;

namespace OpenApi.Cli.Generation;

/// <summary>What writing did.</summary>
/// <param name="Changed">How many files were written because their text is new.</param>
/// <param name="Deleted">How many files of an earlier run are gone.</param>
internal sealed record WrittenFiles(int Changed, int Deleted);

/// <summary>
/// Brings a folder in line with a client. A list in the folder names the files of the last run; only those are ever deleted,
/// and a file that someone else made is never overwritten.
/// </summary>
internal static class OutputFolder
{
    /// <summary>The list of the files that the last run wrote.</summary>
    public const string ListName = ".openapi-client.files";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes what changed and deletes what the client no longer has.</summary>
    /// <exception cref="InputException">A file that this tool did not make is in the way.</exception>
    public static WrittenFiles Write(
        string folder,
        ImmutableArray<GeneratedFile> files,
        CancellationToken cancellationToken
    )
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RefuseFile(folder);
        Directory.CreateDirectory(root);
        var known = ReadList(root);
        foreach (var file in files)
        {
            Refuse(root, file, known);
        }

        var wanted = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var deleted = known.Where(path => !wanted.Contains(path)).Count(path => Delete(root, path));
        var changed = WriteAll(root, files, cancellationToken);
        WriteIfChanged(Path.Combine(root, ListName), string.Concat(files.Select(file => file.Path + "\n")));
        return new WrittenFiles(changed, deleted);
    }

    /// <summary>Makes sure that a path is not that of a file.</summary>
    /// <exception cref="InputException">It is.</exception>
    public static void RefuseFile(string folder)
    {
        if (File.Exists(folder))
        {
            throw new InputException($"{folder} is a file; give --output a folder.");
        }
    }

    /// <summary>Writes several files at once: making thousands costs more time than generating them.</summary>
    private static int WriteAll(string root, ImmutableArray<GeneratedFile> files, CancellationToken cancellationToken)
    {
        var changed = 0;
        try
        {
            Parallel.ForEach(
                files,
                new ParallelOptions { CancellationToken = cancellationToken },
                file =>
                {
                    if (WriteIfChanged(Path.Combine(root, file.Path), file.Text))
                    {
                        Interlocked.Increment(ref changed);
                    }
                }
            );
        }
        catch (AggregateException failures)
        {
            // One file that cannot be written says enough.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        return changed;
    }

    private static HashSet<string> ReadList(string root)
    {
        var list = Path.Combine(root, ListName);
        return File.Exists(list)
            ? File.ReadAllLines(list).Where(path => path.Length > 0).ToHashSet(StringComparer.Ordinal)
            : [];
    }

    private static void Refuse(string root, GeneratedFile file, HashSet<string> known)
    {
        var path = Path.Combine(root, file.Path);
        if (!known.Contains(file.Path) && File.Exists(path) && !IsGenerated(path))
        {
            throw new InputException(
                $"{path} is in the way and was not made by this command; move it or choose another --output."
            );
        }
    }

    /// <summary>The list may have been edited, so each entry must be inside the folder and still be generated code.</summary>
    private static bool Delete(string root, string relative)
    {
        var path = Path.GetFullPath(Path.Combine(root, relative));
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !IsGenerated(path))
        {
            return false;
        }

        File.Delete(path);
        for (
            var folder = Path.GetDirectoryName(path)!;
            folder.Length > root.Length && !Directory.EnumerateFileSystemEntries(folder).Any();
            folder = Path.GetDirectoryName(folder)!
        )
        {
            Directory.Delete(folder);
        }

        return true;
    }

    private static bool IsGenerated(string path) =>
        File.Exists(path) && File.ReadLines(path).FirstOrDefault() == FileEmitter.Marker;

    private static bool WriteIfChanged(string path, string text)
    {
        var bytes = Utf8.GetBytes(text);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return true;
    }
}
