using System.Globalization;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Schemas.Validation;

/// <summary>One way in which a value breaks a schema.</summary>
/// <param name="Pointer">The JSON pointer into the value; empty for the whole of it.</param>
/// <param name="Keyword">The broken keyword, such as <c>required</c> or <c>maxLength</c>.</param>
/// <param name="Expected">What the schema asks for.</param>
/// <param name="Actual">What is there.</param>
/// <param name="Rule">The keyword in the document.</param>
public sealed record SchemaViolation(string Pointer, string Keyword, string Expected, string Actual, Node Rule)
{
    /// <summary>The keyword of a value that could not be judged within the work that a check may cost.</summary>
    public const string UndecidedKeyword = "undecided";

    /// <summary>The keyword of the entry that counts the violations beyond those that are listed.</summary>
    public const string RestKeyword = "more";

    internal static SchemaViolation Undecided(Schema schema, string reason) =>
        new("", UndecidedKeyword, "a value and a schema that can be judged", reason, schema.Node);

    internal static SchemaViolation Rest(Schema schema, long count) =>
        new("", RestKeyword, "none", $"{count.ToString(CultureInfo.InvariantCulture)} violations more", schema.Node);

    /// <summary>Where, what was expected, what was there and which line of the document says so, on one line.</summary>
    public override string ToString() =>
        $"{(Pointer.Length > 0 ? $"at {Pointer}: " : "")}{Keyword}: expected {Expected}, got {Actual} [{Rule.Location}]";
}
