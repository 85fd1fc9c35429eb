using OpenApi.Documents.Diagnostics;

namespace OpenApi.ClientGenerator.Diagnostics;

/// <summary>The findings of the modeling stage: OAC2xxx.</summary>
public static class ModelingDiagnostics
{
    /// <summary>An integer needs 64 bits.</summary>
    public static DiagnosticDescriptor IntegerWidened { get; } =
        new(
            "OAC2001",
            Severity.Info,
            "An integer without format needs 64 bits",
            "{0} has no format, but the document shows the value {1}, which does not fit into 32 bits; it becomes a long. Add 'format: int64'.",
            "An integer schema has no format, while an example, a default, an enum value or a bound of it is outside the range of 32 bits.",
            "Add `format: int64` to the schema."
        );

    /// <summary>Two schemas come to one name.</summary>
    public static DiagnosticDescriptor NameTaken { get; } =
        new(
            "OAC2002",
            Severity.Info,
            "Two different schemas come to one class name",
            "This schema comes to the name '{0}', which the different schema at '{2}' already has; it becomes '{1}'.",
            "Two schemas that differ in more than their texts have names that are the same once they are C# identifiers, or are inline in places that give the same name.",
            "Give the schemas names of their own, or put one of them under `components/schemas`."
        );

    /// <summary>Two enum values come to one name.</summary>
    public static DiagnosticDescriptor EnumMemberRenamed { get; } =
        new(
            "OAC2003",
            Severity.Info,
            "Two enum values come to one member name",
            "The value '{0}' comes to the member name '{1}', which another value already has; it becomes '{2}'.",
            "Two values of an enum differ only in signs that a C# identifier cannot have.",
            "Name the members with `x-ms-enum`, or accept the name with the number."
        );

    /// <summary>Two properties come to one name.</summary>
    public static DiagnosticDescriptor PropertyRenamed { get; } =
        new(
            "OAC2004",
            Severity.Info,
            "Two properties come to one C# name",
            "The property '{0}' comes to the name '{1}', which another property already has; it becomes '{2}'.",
            "Two properties of a schema, or two query parameters of an operation, differ only in case or in signs that a C# identifier cannot have.",
            "Nothing is lost; give one of them another name if the number disturbs."
        );

    /// <summary>An operation cannot be expressed.</summary>
    public static DiagnosticDescriptor OperationLeftOut { get; } =
        new(
            "OAC2010",
            Severity.Warning,
            "An operation is left out",
            "The operation {0} {1} is left out: {2}.",
            "The operation uses something that a client method cannot express.",
            "See the message; the rest of the client is complete."
        );

    /// <summary>An error response is not a class.</summary>
    public static DiagnosticDescriptor ErrorNotMapped { get; } =
        new(
            "OAC2011",
            Severity.Info,
            "An error response has no exception of its own",
            "The response {0} is no object, so it is thrown as a plain ApiException.",
            "The schema of an error response is a scalar, an enum or a composition, which cannot be an exception.",
            "Describe the error as an object."
        );

    /// <summary>A base model is ignored.</summary>
    public static DiagnosticDescriptor BaseIgnored { get; } =
        new(
            "OAC2012",
            Severity.Warning,
            "A schema extends itself",
            "The schema '{0}' extends itself through allOf; that part of allOf is ignored.",
            "Following `allOf` from a schema leads back to it.",
            "Take the circle out of `allOf`."
        );

    /// <summary>A discriminator value leads nowhere.</summary>
    public static DiagnosticDescriptor DiscriminatorTargetIgnored { get; } =
        new(
            "OAC2013",
            Severity.Info,
            "A discriminator value leads to no derived class",
            "The value '{0}' of the discriminator leads to '{1}', which is no schema that derives from this one; the value is ignored.",
            "A mapping names a schema that does not exist, or that does not use this one in its `allOf`.",
            "Correct the mapping, or let the schema extend this one."
        );

    /// <summary>A default is not usable.</summary>
    public static DiagnosticDescriptor DefaultIgnored { get; } =
        new(
            "OAC2014",
            Severity.Info,
            "A default does not fit its type",
            "The default '{0}' does not fit the type of '{1}' and is ignored.",
            "A default has another type than its schema, or is outside of its range.",
            "Correct the default."
        );

    /// <summary>A path has two operations of one method.</summary>
    public static DiagnosticDescriptor OperationRepeated { get; } =
        new(
            "OAC2015",
            Severity.Warning,
            "Two paths are the same request",
            "The operation {0} {1} is left out, because '{2}' is the same request with other parameter names.",
            "Two path templates differ only in the names of their parameters, so no server can tell their requests apart.",
            "Take one of the two paths out, or give them different segments."
        );

    /// <summary>Parameters of a path collide with an inherited member.</summary>
    public static DiagnosticDescriptor MemberRenamed { get; } =
        new(
            "OAC2016",
            Severity.Info,
            "A path segment is called like a member that every builder has",
            "The segment '{0}' comes to the name '{1}', which every request builder or the same builder already has; it becomes '{2}'.",
            "A path segment has the name of a member of the runtime's base class, or two segments come to one name.",
            "Nothing is lost; the request is the same."
        );

    /// <summary>Two query values have one name in the URL.</summary>
    public static DiagnosticDescriptor QueryValueRepeated { get; } =
        new(
            "OAC2017",
            Severity.Info,
            "Two query values have one name",
            "The query value '{0}' of the parameter '{1}' has the name of a value of the parameter '{2}'; one property stands for both, with the type that '{2}' gives it.",
            "An object of style `form` that explodes puts its members into the URL without its own name, and another parameter of the operation has a value of the same name.",
            "Rename the member, or give one of the objects the style `deepObject`, if the server tells the two values apart."
        );

    /// <summary>A glob of paths matches nothing.</summary>
    public static DiagnosticDescriptor GlobUnmatched { get; } =
        new(
            "OAC2018",
            Severity.Warning,
            "A glob of paths matches nothing",
            "The glob '{0}' matches no operation of the document.",
            "A glob of the paths to take or to leave out fits no path, or names methods that its paths do not have. Globs begin with a slash, `*` stops at slashes and `**` does not, and case counts.",
            "Correct the glob, such as `/users/**` or `/users/{id}#GET,PATCH`, or leave it out if the document no longer has those paths."
        );

    /// <summary>A form has a file.</summary>
    public static DiagnosticDescriptor FileInForm { get; } =
        new(
            "OAC2019",
            Severity.Info,
            "A form has a file",
            "The form has the file '{0}', which is sent as base64 text: a form cannot carry bytes. Offer the body as multipart/form-data.",
            "A body of type `application/x-www-form-urlencoded` has a member of format `binary`, and is offered in no other way.",
            "Offer the body as `multipart/form-data`, if the server takes it."
        );

    /// <summary>A body can be sent in other ways too.</summary>
    public static DiagnosticDescriptor BodyTypeNotSent { get; } =
        new(
            "OAC2020",
            Severity.Info,
            "A body has other media types with other schemas",
            "The body can also be sent as {0}, with another schema; the method sends {1}.",
            "A request body has several media types whose schemas differ. A client method has one body: of JSON, text, form and multipart the first; but multipart where the form has files.",
            "Send the other kind with the request adapter, or remove the media types that you do not need with an overlay."
        );

    /// <summary>Parameters that are no arguments.</summary>
    public static DiagnosticDescriptor ParametersNotArguments { get; } =
        new(
            "OAC2021",
            Severity.Info,
            "Header and cookie parameters are no arguments",
            "The method has no arguments for the {0}; set them in the Headers of the request configuration.",
            "An operation has parameters in headers or cookies, which a client method does not have as arguments. `Accept`, `Content-Type` and `Authorization` are not meant: OpenAPI says that such parameters are ignored.",
            "Set them with `requestConfiguration: c => c.Headers.Add(name, value)`."
        );

    /// <summary>Successes that are not read as what they are.</summary>
    public static DiagnosticDescriptor SuccessNotRead { get; } =
        new(
            "OAC2022",
            Severity.Info,
            "Successes have different schemas",
            "The method gives what the status {0} has; the answers {1} have other schemas, and are read as the same.",
            "An operation describes several successes with different bodies. A client method has one result.",
            "Use the request adapter for the others, or describe one success."
        );

    /// <summary>The document has no operation.</summary>
    public static DiagnosticDescriptor NoOperation { get; } =
        new(
            "OAC2023",
            Severity.Warning,
            "The document has no operation",
            "The document has no operation under 'paths', so the client has no method; webhooks are no operations of a client.",
            "A document describes webhooks or components alone, or its paths are missing.",
            "Check that this is the document that you mean."
        );

    /// <summary>The client would have too many types.</summary>
    public static DiagnosticDescriptor TooManyTypes { get; } =
        new(
            "OAC2030",
            Severity.Error,
            "The client would have too many types",
            "The client would have more than {0} classes, which would take a build many minutes; choose paths with IncludePath.",
            "The document has very many paths or schemas, so that compiling its client would take minutes and gigabytes.",
            "Take the paths that you need with `IncludePath` (or `--include-path`), in several clients if you need them all."
        );

    /// <summary>The client would have too many members.</summary>
    public static DiagnosticDescriptor TooManyMembers { get; } =
        new(
            "OAC2031",
            Severity.Error,
            "The client would have too many members",
            "The client would have more than {0} properties and values, which would take a build many minutes; choose paths with IncludePath.",
            "The schemas have very many properties, or many schemas each repeat those of a large one.",
            "Take the paths that you need with `IncludePath` (or `--include-path`), or make the schemas smaller."
        );

    /// <summary>The work would not end.</summary>
    public static DiagnosticDescriptor DocumentEntangled { get; } =
        new(
            "OAC2032",
            Severity.Error,
            "The schemas refer to each other too much",
            "The schemas build on each other so deeply or so often that no client can be made in reasonable time; choose paths with IncludePath, or shorten the chains of allOf.",
            "Chains of `allOf`, `oneOf` or `anyOf` have thousands of links, or thousands of names come to one name in C#.",
            "Shorten the chains, or take the paths that you need with `IncludePath` (or `--include-path`)."
        );

    /// <summary>An enumeration has too many values.</summary>
    public static DiagnosticDescriptor EnumTooLong { get; } =
        new(
            "OAC2033",
            Severity.Warning,
            "An enumeration has too many values",
            "The enumeration has {0} values, more than the {1} that make sense in C#; it is a plain text.",
            "An `enum` lists very many values, such as all codes of a catalogue.",
            "Nothing is lost on the wire. Take the `enum` out, and describe where the values come from."
        );

    /// <summary>A path has too many segments.</summary>
    public static DiagnosticDescriptor PathTooLong { get; } =
        new(
            "OAC2034",
            Severity.Warning,
            "A path has too many segments",
            "The path has {0} segments, more than the {1} that a client can have; its operations are left out.",
            "Every segment of a path is a class, so a path cannot have hundreds of them.",
            "Shorten the path."
        );

    /// <summary>All rows, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        IntegerWidened,
        NameTaken,
        EnumMemberRenamed,
        PropertyRenamed,
        OperationLeftOut,
        ErrorNotMapped,
        BaseIgnored,
        DiscriminatorTargetIgnored,
        DefaultIgnored,
        OperationRepeated,
        MemberRenamed,
        QueryValueRepeated,
        GlobUnmatched,
        FileInForm,
        BodyTypeNotSent,
        ParametersNotArguments,
        SuccessNotRead,
        NoOperation,
        TooManyTypes,
        TooManyMembers,
        DocumentEntangled,
        EnumTooLong,
        PathTooLong,
    ];
}
