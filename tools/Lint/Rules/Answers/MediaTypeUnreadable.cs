using System.Text.RegularExpressions;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Structure;
using OpenApi.Documents.Views;
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
            "A media type has a schema with properties, and is none of those that are known to carry objects: JSON, XML, YAML, CBOR, MessagePack, Protocol Buffers, forms, multipart, tables of text, event streams and lines of JSON, or a type with the suffix of one of these.",
            "Correct the media type: most bodies with such a schema are `application/json`. A file is a schema of `type: string` and `format: binary`."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from part in subject.Parts(ObjectKind.MediaType)
        where part.Node["schema"] is { } schema && HasProperties(new Schema(subject.Document, schema).Target)
        where MediaTypeName.IsWellFormed(part.Name) && !Carries(part.Name) && !IsOneOfProduced(subject, part)
        select AtNameOf(part.Node, part.Name);

    private static bool Carries(string mediaType) => CarriesObjects().IsMatch(MediaTypeName.Essence(mediaType));

    /// <summary>In Swagger 2.0 a body has one schema for all media types, so that one which is no object's may stand beside JSON.</summary>
    private static bool IsOneOfProduced(LintSubject subject, PlacedPart part) =>
        subject.Document.Version == SpecVersion.V20
        && part.Node.Parent is ObjectNode content
        && content.Members.Any(member => Carries(member.Name));

    private static bool HasProperties(Schema schema) => schema.Properties.Any();

    [GeneratedRegex(
        @"json|xml|ya?ml|cbor|msgpack|messagepack|protobuf|\bproto\b|avro|bson|thrift|grpc|graphql|\*/\*|^application/\*$|x-www-form-urlencoded|^multipart/|event-stream|edifact|csv|tab-separated-values"
    )]
    private static partial Regex CarriesObjects();
}
