using OpenApi.Documents.Nodes;

namespace OpenApi.Schemas.Validation;

/// <summary>One way in which a value breaks a schema.</summary>
/// <param name="Pointer">The JSON pointer into the value; empty for the whole of it.</param>
/// <param name="Keyword">The broken keyword, such as <c>required</c> or <c>maxLength</c>.</param>
/// <param name="Expected">What the schema asks for.</param>
/// <param name="Actual">What is there.</param>
/// <param name="Rule">The keyword in the document.</param>
public sealed record SchemaViolation(string Pointer, string Keyword, string Expected, string Actual, Node Rule)
{
    /// <summary>Where, what was expected, what was there and which line of the document says so, on one line.</summary>
    public override string ToString() =>
        $"{(Pointer.Length > 0 ? $"at {Pointer}: " : "")}{Keyword}: expected {Expected}, got {Actual} [{Rule.Location}]";
}
