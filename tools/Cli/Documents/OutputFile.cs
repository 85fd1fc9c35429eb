using System.Text;

namespace OpenApi.Cli.Documents;

/// <summary>A text for a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">What shall be in it.</param>
internal sealed record OutputText(string Path, string Text);

/// <summary>Writes the files that a user asks for, in UTF-8.</summary>
internal static class OutputFile
{
    /// <summary>Says at once what would only come out when a long work has ended: that there is no place for its file.</summary>
    /// <exception cref="InputException">The path is that of a folder, or its folder does not exist.</exception>
    public static void RequirePlace(string path)
    {
        if (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw Unwritable(path, new DirectoryNotFoundException());
        }
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="InputException">It cannot be written; the message says why and what to do.</exception>
    public static Task WriteAsync(string path, string text, CancellationToken cancellationToken) =>
        WriteAllAsync([new OutputText(path, text)], cancellationToken);

    /// <summary>Writes all files, or none: each is opened before the first one changes, and what was made for nothing goes again.</summary>
    /// <exception cref="InputException">One cannot be written; the message says which, why and what to do.</exception>
    public static async Task WriteAllAsync(IReadOnlyList<OutputText> files, CancellationToken cancellationToken)
    {
        var targets = new List<Target>();
        try
        {
            foreach (var file in files)
            {
                targets.Add(Target.Open(file.Path));
            }

            foreach (var (target, file) in targets.Zip(files))
            {
                await target.WriteAsync(Encoding.UTF8.GetBytes(file.Text), cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            targets.ForEach(target => target.Discard());
            throw;
        }
        finally
        {
            targets.ForEach(target => target.Dispose());
        }
    }

    /// <summary>A file that is open for writing.</summary>
    private sealed class Target(string path, FileStream stream, bool isNew) : IDisposable
    {
        public static Target Open(string path)
        {
            try
            {
                var isNew = !File.Exists(path);
                return new Target(path, new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write), isNew);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw Unwritable(path, failure);
            }
        }

        public async Task WriteAsync(byte[] bytes, CancellationToken cancellationToken)
        {
            try
            {
                await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
                await stream.FlushAsync(cancellationToken).ConfigureAwait(false);

                // Only what was longer is cut: pipes and devices have no length that could be set.
                if (stream.CanSeek && stream.Length > bytes.Length)
                {
                    stream.SetLength(bytes.Length);
                }
            }
            catch (IOException failure)
            {
                throw Unwritable(path, failure);
            }
        }

        public void Discard()
        {
            Dispose();
            if (isNew)
            {
                File.Delete(path);
            }
        }

        public void Dispose() => stream.Dispose();
    }

    private static InputException Unwritable(string path, Exception failure) =>
        failure switch
        {
            _ when Directory.Exists(path) => new InputException($"{path} is a folder; give the path of a file."),
            DirectoryNotFoundException => new InputException(
                $"{path} cannot be written, for its folder does not exist; make the folder first."
            ),
            UnauthorizedAccessException => new InputException(
                $"{path} may not be written; look at the permissions of the file and of its folder."
            ),
            _ => new InputException($"{path} cannot be written: {failure.Message}"),
        };
}
