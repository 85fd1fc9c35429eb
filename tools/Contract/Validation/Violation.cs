using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Contract.Validation;

/// <summary>The part of a message that breaks a rule.</summary>
public enum ViolationPlace
{
    /// <summary>A part of the path.</summary>
    Path,

    /// <summary>A value of the query.</summary>
    Query,

    /// <summary>A header field.</summary>
    Header,

    /// <summary>A cookie.</summary>
    Cookie,

    /// <summary>The credentials.</summary>
    Security,

    /// <summary>The media type of the body.</summary>
    ContentType,

    /// <summary>The body.</summary>
    Body,

    /// <summary>The status of a response.</summary>
    Status,
}

/// <summary>Where a rule stands in the document, as an editor counts.</summary>
/// <param name="Document">The document's path as it was given.</param>
/// <param name="Pointer">The JSON pointer to the rule.</param>
/// <param name="Line">The line, counted from one.</param>
/// <param name="Column">The column in UTF-16 units, counted from one.</param>
public readonly record struct RuleLocation(string Document, string Pointer, int Line, int Column)
{
    /// <summary>The location of a node.</summary>
    public static RuleLocation Of(Node node)
    {
        var position = node.Position;
        return new RuleLocation(node.File.Path, node.Pointer, position.Line + 1, position.Column + 1);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Document}({Line},{Column})";
}

/// <summary>One way in which a request or a response breaks its document.</summary>
/// <param name="Place">The part of the message.</param>
/// <param name="Name">The parameter, header or scheme; empty for the body.</param>
/// <param name="Pointer">The JSON pointer into the value; empty for the whole of it.</param>
/// <param name="Keyword">The broken keyword, such as <c>required</c> or <c>maxLength</c>.</param>
/// <param name="Expected">What the document asks for.</param>
/// <param name="Actual">What was sent; never the value of a credential.</param>
/// <param name="Rule">Where the document says so.</param>
public sealed record Violation(
    ViolationPlace Place,
    string Name,
    string Pointer,
    string Keyword,
    string Expected,
    string Actual,
    RuleLocation Rule
)
{
    /// <summary>Where, what was expected, what was there and which line of the document says so, on one line.</summary>
    public string Message =>
        $"{Place.Name()}{(Name.Length > 0 ? $" '{Name}'" : "")}{(Pointer.Length > 0 ? $" at {Pointer}" : "")}: "
        + $"{Keyword}: expected {Expected}, got {Actual} [{Rule}]";

    /// <inheritdoc/>
    public override string ToString() => Message;
}

/// <summary>The words for the places.</summary>
public static class ViolationPlaces
{
    /// <summary>The place in the words of the document.</summary>
    public static string Name(this ViolationPlace place) =>
        place switch
        {
            ViolationPlace.Path => "path",
            ViolationPlace.Query => "query",
            ViolationPlace.Header => "header",
            ViolationPlace.Cookie => "cookie",
            ViolationPlace.Security => "security",
            ViolationPlace.ContentType => "content type",
            ViolationPlace.Body => "body",
            _ => "status",
        };
}
