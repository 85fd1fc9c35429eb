using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Schemas;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Meaning.Schemas;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Operations;

/// <summary>Which of the media types of a body the client sends.</summary>
internal static class BodyChoice
{
    /// <summary>The media type of the highest weight; of a form and its multipart kind, the one that can carry the files that it has.</summary>
    /// <param name="structured">The structured media types, those of highest weight first.</param>
    /// <param name="schemas">The schemas of the document.</param>
    public static MediaType Of(IReadOnlyList<MediaType> structured, EffectiveSchemas schemas)
    {
        var first = structured[0];
        foreach (var media in structured)
        {
            if (
                IsForm(first)
                && MediaTypeName.IsMultipartForm(media.Name)
                && FilesOf(media.Schema!.Value, schemas).Any()
            )
            {
                return media;
            }
        }

        return first;
    }

    /// <summary>Says what the client cannot send, or not as the document means it.</summary>
    public static void Report(ModelingContext context, Operation operation, List<MediaType> content, MediaType chosen)
    {
        if (IsForm(chosen) && FilesOf(chosen.Schema!.Value, context.Schemas).FirstOrDefault() is { } file)
        {
            context.Report(ModelingDiagnostics.FileInForm, file.Declarations[0].Node, file.Name);
        }

        var others = content
            .Where(media => media.Name != chosen.Name && !IsSame(media, chosen))
            .Select(media => media.Name)
            .ToList();
        if (others.Count > 0)
        {
            context.Report(
                ModelingDiagnostics.BodyTypeNotSent,
                operation.Node["requestBody"] ?? operation.Node,
                string.Join(", ", others),
                chosen.Name
            );
        }
    }

    private static bool IsForm(MediaType media) => MediaTypeName.IsForm(media.Name);

    private static bool IsSame(MediaType media, MediaType chosen) =>
        media.Schema is { } schema && SchemaEquality.AreEqual(schema, chosen.Schema!.Value);

    private static IEnumerable<EffectiveMember> FilesOf(Schema schema, EffectiveSchemas schemas) =>
        schemas.MembersOf(schema).Where(member => member.Declarations.Any(IsFile));

    private static bool IsFile(Schema schema)
    {
        var target = schema.Target;
        return target.Format == "binary" || (target.Items is { } items && items.Target.Format == "binary");
    }
}
