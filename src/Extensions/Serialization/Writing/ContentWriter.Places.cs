using System.Text;
using OpenApi.Serialization.Content;

namespace OpenApi.Serialization.Writing;

/// <summary>Knows where a value stands: its name, and the path when it is refused.</summary>
internal sealed partial class ContentWriter
{
    /// <summary>Begins a value: writes its name, if it has one. False if the member was written already.</summary>
    private bool Opens(string? key)
    {
        var name = string.IsNullOrEmpty(key) ? pending : key;
        pending = null;
        if (!Scope.Takes(name))
        {
            return false;
        }

        if (name is not null)
        {
            Name(name);
        }

        return true;
    }

    private void Name(string name)
    {
        try
        {
            sink.Name(name);
        }
        catch (NotSupportedException exception)
        {
            throw Refusal(exception.Message);
        }
    }

    private void Text(string value)
    {
        try
        {
            sink.Text(value);
        }
        catch (NotSupportedException exception)
        {
            throw Refusal(exception.Message);
        }
    }

    private ContentFormatException Refusal(string problem)
    {
        var path = new StringBuilder(ContentPath.Root);
        foreach (var scope in scopes.Reverse())
        {
            scope.AddTo(path);
        }

        return new ContentFormatException(problem, path.ToString());
    }
}
