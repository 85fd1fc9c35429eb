namespace OpenApi.ClientGenerator.Diagnostics;

/// <summary>The findings of reading a document: its syntax, its size, its version and its references.</summary>
public static class ReadingDiagnostics
{
    /// <summary>The JSON text breaks the grammar.</summary>
    public static readonly DiagnosticDescriptor InvalidJson = new(
        "OAC1001",
        Severity.Error,
        "The JSON text is broken",
        "The JSON text is broken here: {0}",
        "The text does not follow the grammar of JSON (RFC 8259). Comments, trailing commas and single quotes are not JSON.",
        "Mend the text at the place of the finding. If the file is YAML, give it the extension .yaml."
    );

    /// <summary>The YAML text breaks the grammar.</summary>
    public static readonly DiagnosticDescriptor InvalidYaml = new(
        "OAC1002",
        Severity.Error,
        "The YAML text is broken",
        "The YAML text is broken here: {0}",
        "The text does not follow the grammar of YAML 1.2. Tabs in the indentation, wrong indentation and unquoted texts that hold \": \" or \" #\" are the usual reasons.",
        "Mend the text at the place of the finding: indent with spaces, and quote texts that hold special characters."
    );

    /// <summary>An object names a member twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "OAC1003",
        Severity.Warning,
        "A name appears twice in one object",
        "The name '{0}' appears again in the same object; the last one counts",
        "JSON and YAML want names within an object to be unique; readers differ in what they make of doubles.",
        "Remove or rename one of the two."
    );

    /// <summary>The text is longer than the bound.</summary>
    public static readonly DiagnosticDescriptor TooLong = new(
        "OAC1004",
        Severity.Error,
        "The document is too long",
        "The document has {0} characters; at most {1} are read",
        "A bound protects the build from documents that would take all its time and memory.",
        "Split the document, or cut what the client does not need."
    );

    /// <summary>Values are nested deeper than the bound.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "OAC1005",
        Severity.Error,
        "The document is nested too deeply",
        "Objects and arrays are nested more than {0} deep here",
        "A bound protects the build from documents that would exhaust its stack.",
        "Move inner schemas to components and reference them."
    );

    /// <summary>There are more values than the bound.</summary>
    public static readonly DiagnosticDescriptor TooManyNodes = new(
        "OAC1006",
        Severity.Error,
        "The document holds too many values",
        "The document holds more than {0} values, YAML aliases followed",
        "A bound protects the build from documents that would exhaust its memory, such as YAML aliases of aliases.",
        "Cut what the client does not need, or replace nested aliases by references."
    );

    /// <summary>There is nothing in the file.</summary>
    public static readonly DiagnosticDescriptor EmptyDocument = new(
        "OAC1007",
        Severity.Error,
        "The document is empty",
        "The file holds no document",
        "The file is empty or holds only spaces and comments.",
        "Put an OpenAPI document into the file; a download may have failed."
    );

    /// <summary>A YAML file holds several documents.</summary>
    public static readonly DiagnosticDescriptor SeveralDocuments = new(
        "OAC1008",
        Severity.Error,
        "The file holds several documents",
        "A second YAML document begins here; a file must hold one",
        "A line of three dashes begins another document in the same file.",
        "Give each document a file of its own."
    );

    /// <summary>A YAML alias has no anchor before it.</summary>
    public static readonly DiagnosticDescriptor UnknownAlias = new(
        "OAC1009",
        Severity.Error,
        "A YAML alias names no anchor",
        "The alias '*{0}' names no anchor that is complete before it",
        "An alias stands for the value that was marked with '&' and the same name earlier in the file; a value cannot hold itself.",
        "Correct the name, or put the anchor before the alias."
    );

    /// <summary>A YAML key is an object or an array.</summary>
    public static readonly DiagnosticDescriptor ComplexKey = new(
        "OAC1010",
        Severity.Error,
        "A key is not a text",
        "A key must be a plain text here, not an object or an array",
        "YAML allows any value as a key, JSON's data model only texts. Unquoted braces, as in '{{id}}: …', make an object.",
        "Quote the key."
    );

    /// <summary>A YAML merge key has a value that cannot be merged.</summary>
    public static readonly DiagnosticDescriptor InvalidMerge = new(
        "OAC1011",
        Severity.Error,
        "A merge key has no object",
        "The merge key '<<' needs an object, or an array of objects",
        "The value of '<<' is neither an object (mostly an alias of one) nor an array of objects.",
        "Correct the alias, or quote the key when a member of the name '<<' is meant."
    );

    /// <summary>A YAML tag has no meaning here.</summary>
    public static readonly DiagnosticDescriptor UnknownTag = new(
        "OAC1012",
        Severity.Warning,
        "A YAML tag is ignored",
        "The tag '{0}' has no meaning in an OpenAPI document and is ignored",
        "Only the tags of YAML's core schema have a meaning in JSON's data model.",
        "Remove the tag."
    );

    /// <summary>A value does not fit the YAML tag before it.</summary>
    public static readonly DiagnosticDescriptor TagMismatch = new(
        "OAC1013",
        Severity.Warning,
        "A value does not fit its YAML tag",
        "The value does not fit the tag '{0}'; it is read as a text",
        "A tag such as '!!int' stands before a value of another type.",
        "Correct the value or remove the tag."
    );
}
