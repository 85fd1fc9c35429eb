using OpenApi.Contract.Exchange;
using OpenApi.Documents.Nodes;
using OpenApi.Schemas.Validation;

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
    SourceLocation Rule
)
{
    /// <summary>Where, what was expected, what was there and which line of the document says so, on one line.</summary>
    public string Message =>
        PrintedText.OneLine(
            $"{Place.Name()}{(Name.Length > 0 ? $" '{Name}'" : "")}{(Pointer.Length > 0 ? $" at {Pointer}" : "")}: "
                + $"{Keyword}: expected {Expected}, got {Actual} [{Rule}]"
        );

    /// <summary>A value of a part of the message breaks its schema.</summary>
    /// <param name="place">The part of the message.</param>
    /// <param name="name">The parameter or header; empty for the body.</param>
    /// <param name="broken">What the value breaks.</param>
    public static Violation Of(ViolationPlace place, string name, SchemaViolation broken) =>
        new(
            place,
            name,
            broken.Pointer,
            broken.Keyword,
            broken.Expected,
            broken.Actual,
            SourceLocation.Of(broken.Rule)
        );

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
