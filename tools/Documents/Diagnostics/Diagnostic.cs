using System.Globalization;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Diagnostics;

/// <summary>A finding, with its place in the document as the user wrote it. Two findings with equal parts are equal.</summary>
/// <param name="Descriptor">The kind of finding.</param>
/// <param name="Message">The whole message, on one line.</param>
/// <param name="Location">The place: file, JSON pointer, line and column.</param>
/// <param name="Offset">The same place as an offset in UTF-16 units.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, string Message, SourceLocation Location, int Offset)
{
    /// <summary>Makes a finding about a node.</summary>
    /// <param name="descriptor">The kind of finding.</param>
    /// <param name="node">The node that it is about.</param>
    /// <param name="arguments">What fills the places of the message.</param>
    public static Diagnostic At(DiagnosticDescriptor descriptor, Node node, params object[] arguments) =>
        new(descriptor, Format(descriptor, arguments), node.Location, node.Offset);

    /// <summary>Makes a finding about the name under which a node stands; about the node itself where it has none.</summary>
    /// <param name="descriptor">The kind of finding.</param>
    /// <param name="node">The node that has the name.</param>
    /// <param name="arguments">What fills the places of the message.</param>
    public static Diagnostic AtNameOf(DiagnosticDescriptor descriptor, Node node, params object[] arguments) =>
        new(descriptor, Format(descriptor, arguments), SourceLocation.OfName(node), node.NameOffset);

    /// <summary>Makes a finding about a place in a file that has no node, such as a syntax error.</summary>
    /// <param name="descriptor">The kind of finding.</param>
    /// <param name="file">The file.</param>
    /// <param name="offset">The place, in UTF-16 units.</param>
    /// <param name="arguments">What fills the places of the message.</param>
    public static Diagnostic At(
        DiagnosticDescriptor descriptor,
        SourceFile file,
        int offset,
        params object[] arguments
    ) => new(descriptor, Format(descriptor, arguments), file.LocationAt(offset), offset);

    /// <summary>Makes a finding at the place of another one.</summary>
    /// <param name="place">The finding that is there already.</param>
    /// <param name="descriptor">The kind of finding.</param>
    /// <param name="arguments">What fills the places of the message.</param>
    public static Diagnostic Like(Diagnostic place, DiagnosticDescriptor descriptor, params object[] arguments) =>
        place with
        {
            Descriptor = descriptor,
            Message = Format(descriptor, arguments),
        };

    private static string Format(DiagnosticDescriptor descriptor, object[] arguments) =>
        MessageText.OneLine(string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments));
}
