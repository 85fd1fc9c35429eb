namespace OpenApi.Documents.Diagnostics;

/// <summary>The findings of reading a document: its syntax, its size, its version and its references.</summary>
public static class ReadingDiagnostics
{
    /// <summary>The JSON text breaks the grammar.</summary>
    public static DiagnosticDescriptor InvalidJson { get; } =
        new(
            "OAC1001",
            Severity.Error,
            "The JSON text is broken",
            "The JSON text is broken here: {0}",
            "The text does not follow the grammar of JSON (RFC 8259). Comments, trailing commas and single quotes are not JSON.",
            "Mend the text at the place of the finding. If the file is YAML, give it the extension .yaml."
        );

    /// <summary>The YAML text breaks the grammar.</summary>
    public static DiagnosticDescriptor InvalidYaml { get; } =
        new(
            "OAC1002",
            Severity.Error,
            "The YAML text is broken",
            "The YAML text is broken here: {0}",
            "The text does not follow the grammar of YAML 1.2. Tabs in the indentation, wrong indentation and unquoted texts that hold \": \" or \" #\" are the usual reasons.",
            "Mend the text at the place of the finding: indent with spaces, and quote texts that hold special characters."
        );

    /// <summary>An object names a member twice.</summary>
    public static DiagnosticDescriptor DuplicateKey { get; } =
        new(
            "OAC1003",
            Severity.Warning,
            "A name appears twice in one object",
            "The name '{0}' appears again in the same object; the last one counts",
            "JSON and YAML want names within an object to be unique; readers differ in what they make of doubles.",
            "Remove or rename one of the two."
        );

    /// <summary>The text is longer than the bound.</summary>
    public static DiagnosticDescriptor TooLong { get; } =
        new(
            "OAC1004",
            Severity.Error,
            "The document is too long",
            "The document has {0} characters; at most {1} are read",
            "A bound protects the build from documents that would take all its time and memory.",
            "Split the document, or cut what the client does not need."
        );

    /// <summary>Values are nested deeper than the bound.</summary>
    public static DiagnosticDescriptor TooDeep { get; } =
        new(
            "OAC1005",
            Severity.Error,
            "The document is nested too deeply",
            "Objects and arrays are nested more than {0} deep here",
            "A bound protects the build from documents that would exhaust its stack.",
            "Move inner schemas to components and reference them."
        );

    /// <summary>There are more values than the bound.</summary>
    public static DiagnosticDescriptor TooManyNodes { get; } =
        new(
            "OAC1006",
            Severity.Error,
            "The document holds too many values",
            "The document holds more than {0} values, YAML aliases followed",
            "A bound protects the build from documents that would exhaust its memory, such as YAML aliases of aliases.",
            "Cut what the client does not need, or replace nested aliases by references."
        );

    /// <summary>There is nothing in the file.</summary>
    public static DiagnosticDescriptor EmptyDocument { get; } =
        new(
            "OAC1007",
            Severity.Error,
            "The document is empty",
            "The file holds no document",
            "The file is empty or holds only spaces and comments.",
            "Put an OpenAPI document into the file; a download may have failed."
        );

    /// <summary>A YAML file holds several documents.</summary>
    public static DiagnosticDescriptor SeveralDocuments { get; } =
        new(
            "OAC1008",
            Severity.Error,
            "The file holds several documents",
            "A second YAML document begins here; a file must hold one",
            "A line of three dashes begins another document in the same file.",
            "Give each document a file of its own."
        );

    /// <summary>A YAML alias has no anchor before it.</summary>
    public static DiagnosticDescriptor UnknownAlias { get; } =
        new(
            "OAC1009",
            Severity.Error,
            "A YAML alias names no anchor",
            "The alias '*{0}' names no anchor that is complete before it",
            "An alias stands for the value that was marked with '&' and the same name earlier in the file; a value cannot hold itself.",
            "Correct the name, or put the anchor before the alias."
        );

    /// <summary>A YAML key is an object or an array.</summary>
    public static DiagnosticDescriptor ComplexKey { get; } =
        new(
            "OAC1010",
            Severity.Error,
            "A key is not a text",
            "A key must be a plain text here, not an object or an array",
            "YAML allows any value as a key, JSON's data model only texts. Unquoted braces, as in '{id}: …', make an object.",
            "Quote the key."
        );

    /// <summary>A YAML merge key has a value that cannot be merged.</summary>
    public static DiagnosticDescriptor InvalidMerge { get; } =
        new(
            "OAC1011",
            Severity.Error,
            "A merge key has no object",
            "The merge key '<<' needs an object, or an array of objects",
            "The value of '<<' is neither an object (mostly an alias of one) nor an array of objects.",
            "Correct the alias, or quote the key when a member of the name '<<' is meant."
        );

    /// <summary>A YAML tag has no meaning here.</summary>
    public static DiagnosticDescriptor UnknownTag { get; } =
        new(
            "OAC1012",
            Severity.Warning,
            "A YAML tag is ignored",
            "The tag '{0}' has no meaning in an OpenAPI document and is ignored",
            "Only the tags of YAML's core schema have a meaning in JSON's data model.",
            "Remove the tag."
        );

    /// <summary>A value does not fit the YAML tag before it.</summary>
    public static DiagnosticDescriptor TagMismatch { get; } =
        new(
            "OAC1013",
            Severity.Warning,
            "A value does not fit its YAML tag",
            "The value does not fit the tag '{0}'; it is read as a text",
            "A tag such as '!!int' stands before a value of another type.",
            "Correct the value or remove the tag."
        );

    /// <summary>The root is no object.</summary>
    public static DiagnosticDescriptor RootNotObject { get; } =
        new(
            "OAC1020",
            Severity.Error,
            "The document is not an object",
            "The document must be an object; this is {0}",
            "An OpenAPI document is one object with members such as 'openapi', 'info' and 'paths'.",
            "Check that the file is the OpenAPI document; a download may have saved something else."
        );

    /// <summary>Neither 'openapi' nor 'swagger' is there.</summary>
    public static DiagnosticDescriptor MissingVersion { get; } =
        new(
            "OAC1021",
            Severity.Error,
            "The document states no version",
            "The document has no member 'openapi' (or 'swagger' for 2.0), so it cannot be told how to read it",
            "Every OpenAPI document states its version at its root.",
            "Add the member, for example \"openapi\": \"3.1.0\"; or check that the file is the OpenAPI document and not a part of one."
        );

    /// <summary>The version cannot be read.</summary>
    public static DiagnosticDescriptor UnsupportedVersion { get; } =
        new(
            "OAC1022",
            Severity.Error,
            "The version is not supported",
            "The version '{0}' is not supported; Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are",
            "The member 'openapi' or 'swagger' has a value that names none of the supported versions.",
            "Correct the value, or convert the document to a supported version."
        );

    /// <summary>The version is newer than the generator.</summary>
    public static DiagnosticDescriptor NewerVersion { get; } =
        new(
            "OAC1023",
            Severity.Warning,
            "The version is newer than what is known",
            "The version '{0}' is newer than 3.2 and is read as 3.2",
            "A later 3.x version may have keywords that this generator does not know.",
            "Check the client, or use a newer generator."
        );

    /// <summary>There are no paths.</summary>
    public static DiagnosticDescriptor MissingPaths { get; } =
        new(
            "OAC1024",
            Severity.Error,
            "The document has no paths",
            "The document has no member 'paths'{0}, so there is nothing to make a client of",
            "OpenAPI 3.0 and Swagger 2.0 require 'paths'; since 3.1 a document may have 'webhooks' or 'components' instead.",
            "Add 'paths', an empty object if there are none; or check that the file is the whole document."
        );

    /// <summary>A member holds something of the wrong kind.</summary>
    public static DiagnosticDescriptor WrongKind { get; } =
        new(
            "OAC1025",
            Severity.Warning,
            "A member has the wrong kind of value",
            "The member '{0}' must be {1}; its value is ignored",
            "The specification wants an object or an array there.",
            "Correct the value; in YAML, look at the indentation."
        );

    /// <summary>A path does not begin with a slash.</summary>
    public static DiagnosticDescriptor InvalidPath { get; } =
        new(
            "OAC1026",
            Severity.Warning,
            "A path does not begin with a slash",
            "The path '{0}' does not begin with a slash; it is left out",
            "The names under 'paths' are path templates, which begin with a slash.",
            "Add the slash, or the prefix 'x-' if it is an extension."
        );

    /// <summary>A reference leads nowhere.</summary>
    public static DiagnosticDescriptor DanglingReference { get; } =
        new(
            "OAC1030",
            Severity.Warning,
            "A reference leads nowhere",
            "The reference '{0}' leads nowhere: {1}",
            "The document has nothing at the place that a '$ref' names, so the client cannot know what is meant.",
            "Correct the reference, or add what it names."
        );

    /// <summary>A reference leads back to itself.</summary>
    public static DiagnosticDescriptor CircularReference { get; } =
        new(
            "OAC1031",
            Severity.Warning,
            "A reference leads in a circle",
            "The reference '{0}' leads back to itself, so it never says what is meant",
            "A '$ref' names another '$ref', and that one, directly or over others, the first.",
            "Replace one of the references by what is meant."
        );

    /// <summary>A reference leaves the document's folder.</summary>
    public static DiagnosticDescriptor OutsideReference { get; } =
        new(
            "OAC1032",
            Severity.Warning,
            "A reference leaves the document's folder",
            "The reference '{0}' names a file outside the document's folder and is not followed",
            "Only files in the folder of the document, and in folders within it, are read.",
            "Move the file into the folder, and make the reference relative."
        );

    /// <summary>A reference names an address on the network.</summary>
    public static DiagnosticDescriptor NetworkReference { get; } =
        new(
            "OAC1033",
            Severity.Warning,
            "A reference names an address",
            "The reference '{0}' names an address and is not followed; nothing is ever fetched from the network",
            "A build must give the same result everywhere and always, so only files are read.",
            "Put the file beside the document, and make the reference relative."
        );

    /// <summary>A reference names a file that is not there.</summary>
    public static DiagnosticDescriptor MissingFile { get; } =
        new(
            "OAC1034",
            Severity.Warning,
            "A referenced file is missing",
            "The reference '{0}' names the file '{1}', which does not exist or was not given along with the document",
            "The file does not exist, or was not given to the generator along with the document.",
            "Add the file, or correct the reference. In a project file, list it as <AdditionalFiles Include=\"…\" /> as well."
        );

    /// <summary>A reference names a file that cannot be read.</summary>
    public static DiagnosticDescriptor BrokenFile { get; } =
        new(
            "OAC1035",
            Severity.Warning,
            "A referenced file cannot be read",
            "The reference '{0}' names the file '{1}', which cannot be read; see the finding there",
            "The file is neither JSON nor YAML, or beyond the bounds.",
            "Mend the file."
        );

    /// <summary>References name more files than the bound.</summary>
    public static DiagnosticDescriptor TooMuchReferenced { get; } =
        new(
            "OAC1036",
            Severity.Warning,
            "The referenced files are too long together",
            "The reference '{0}' names a file beyond the 66 million characters that are read of referenced files together",
            "A bound protects the build from documents that reference files without end. It counts characters, and a small file as 4,096 of them.",
            "Bundle the document, or leave out what the client does not need."
        );

    /// <summary>A discriminator's mapping leads nowhere.</summary>
    public static DiagnosticDescriptor DanglingMapping { get; } =
        new(
            "OAC1037",
            Severity.Warning,
            "A discriminator mapping leads nowhere",
            "The mapping to '{0}' names no schema",
            "The value of a mapping is neither the name of a schema under 'components/schemas' nor a reference that leads to one.",
            "Correct the name or the reference."
        );

    /// <summary>Something of Swagger 2.0 cannot be expressed.</summary>
    public static DiagnosticDescriptor NoCounterpart { get; } =
        new(
            "OAC1040",
            Severity.Warning,
            "A part of Swagger 2.0 has no counterpart",
            "{0} has no counterpart since OpenAPI 3.0; {1}",
            "The document uses a part of Swagger 2.0 that later versions dropped.",
            "Check the calls that are concerned."
        );

    /// <summary>There are too many findings of one kind to show all.</summary>
    public static DiagnosticDescriptor MoreOfAKind { get; } =
        new(
            "OAC1090",
            Severity.Info,
            "Not all findings are shown",
            "{0} more findings {1} from here on are not shown",
            "The document has very many findings of the same kind; showing all would bury the others.",
            "Mend those that are shown first."
        );

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        InvalidJson,
        InvalidYaml,
        DuplicateKey,
        TooLong,
        TooDeep,
        TooManyNodes,
        EmptyDocument,
        SeveralDocuments,
        UnknownAlias,
        ComplexKey,
        InvalidMerge,
        UnknownTag,
        TagMismatch,
        RootNotObject,
        MissingVersion,
        UnsupportedVersion,
        NewerVersion,
        MissingPaths,
        WrongKind,
        InvalidPath,
        DanglingReference,
        CircularReference,
        OutsideReference,
        NetworkReference,
        MissingFile,
        BrokenFile,
        TooMuchReferenced,
        DanglingMapping,
        NoCounterpart,
        MoreOfAKind,
    ];
}
