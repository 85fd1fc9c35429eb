namespace OpenApi.Documents.Syntax;

/// <summary>Holds what unfinished objects and arrays have so far, all in one buffer.</summary>
/// <typeparam name="T">What is held.</typeparam>
internal sealed class NodeStack<T>
{
    private T[] entries = new T[256];

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an entry.</summary>
    public void Push(T entry)
    {
        if (Count == entries.Length)
        {
            Array.Resize(ref entries, Count * 2);
        }

        entries[Count++] = entry;
    }

    /// <summary>Takes away all entries from <paramref name="first"/> on.</summary>
    public T[] PopFrom(int first)
    {
        var taken = new T[Count - first];
        Array.Copy(entries, first, taken, 0, taken.Length);
        Array.Clear(entries, first, taken.Length);
        Count = first;
        return taken;
    }
}
