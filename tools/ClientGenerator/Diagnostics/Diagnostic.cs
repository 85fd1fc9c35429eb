using System.Globalization;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.ClientGenerator.Diagnostics;

/// <summary>A finding, with its place in the document as the user wrote it. Two findings with equal parts are equal.</summary>
/// <param name="Descriptor">The kind of finding.</param>
/// <param name="Message">The whole message, on one line.</param>
/// <param name="Pointer">The JSON pointer of the place, or the empty text for the whole file.</param>
/// <param name="Path">The file.</param>
/// <param name="Position">The place in the file.</param>
/// <param name="Offset">The same place as an offset in UTF-16 units.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    string Message,
    string Pointer,
    string Path,
    LinePosition Position,
    int Offset
)
{
    /// <summary>Makes a finding about a node.</summary>
    /// <param name="descriptor">The kind of finding.</param>
    /// <param name="node">The node that it is about.</param>
    /// <param name="arguments">What fills the places of the message.</param>
    public static Diagnostic At(DiagnosticDescriptor descriptor, Node node, params object[] arguments) =>
        new(descriptor, Format(descriptor, arguments), node.Pointer, node.File.Path, node.Position, node.Offset);

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
    ) => new(descriptor, Format(descriptor, arguments), "", file.Path, file.PositionAt(offset), offset);

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
