namespace OpenApi.Documents.Diagnostics;

/// <summary>How serious a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Info,

    /// <summary>The client is made, but the document should be mended.</summary>
    Warning,

    /// <summary>No client can be made, or a part of it is left out.</summary>
    Error,
}

/// <summary>A kind of finding.</summary>
/// <param name="Id">The stable id, <c>OAC</c> and four digits.</param>
/// <param name="Severity">How serious it is unless the user says otherwise.</param>
/// <param name="Title">The finding in a few words.</param>
/// <param name="MessageFormat">The message, with numbered places as <see cref="string.Format(string, object)"/> has them.</param>
/// <param name="Cause">What in a document leads to it.</param>
/// <param name="Cure">What the author of the document, or its user, can do.</param>
public sealed record DiagnosticDescriptor(
    string Id,
    Severity Severity,
    string Title,
    string MessageFormat,
    string Cause,
    string Cure
);
