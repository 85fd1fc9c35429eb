using System.Text.RegularExpressions;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.ClientGenerator.Reading.Structure;
using OpenApi.Contract.Answering;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Answers;

/// <summary>An object travels in a media type that says nothing about how objects are written.</summary>
internal sealed partial class MediaTypeUnreadable()
    : LintRule(
        new(
            "OAL0408",
            Severity.Warning,
            "Nobody can read an object in a media type",
            "The schema describes an object, but '{0}' does not say how objects are written; no client can read it",
            "A media type has a schema with properties, and is none of those that are known to carry objects: JSON, XML, YAML, CBOR, MessagePack, Protocol Buffers, forms, multipart, event streams and lines of JSON, or a type with the suffix of one of these.",
            "Correct the media type: most bodies with such a schema are `application/json`. A file is a schema of `type: string` and `format: binary`."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from part in subject.Parts(ObjectKind.MediaType)
        where part.Node["schema"] is { } schema && HasProperties(new Schema(subject.Document, schema).Target)
        where MediaTypeText.IsWellFormed(part.Name) && !CarriesObjects().IsMatch(MediaTypeName.Essence(part.Name))
        select AtNameOf(part.Node, part.Name);

    private static bool HasProperties(Schema schema) => schema.Properties.Any();

    [GeneratedRegex(
        @"json|xml|yaml|cbor|msgpack|messagepack|protobuf|\bproto\b|avro|bson|thrift|graphql|\*/\*|^application/\*$|x-www-form-urlencoded|^multipart/|event-stream|edifact|csv"
    )]
    private static partial Regex CarriesObjects();
}
