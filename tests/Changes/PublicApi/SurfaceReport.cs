using OpenApi.Changes.PublicApi;
using OpenApi.Documents;

namespace OpenApi.Changes.Tests.PublicApi;

/// <summary>Says how a surface differs from its record, and which changes of the document made it so.</summary>
internal static class SurfaceReport
{
    /// <summary>The difference, or an empty text when there is none.</summary>
    /// <param name="service">The service.</param>
    /// <param name="recorded">The lines of the record.</param>
    /// <param name="text">The document now.</param>
    /// <param name="recordedText">The document that the record was made from; null when it is not known.</param>
    public static string Of(Service service, IEnumerable<string> recorded, string text, string? recordedText)
    {
        var difference = ApiDifference.Between(recorded, ApiListing.Of(service.Client(text)));
        if (difference.IsEmpty)
        {
            return "";
        }

        return $"The surface of {service.Name} is not the one in {service.Record}.\n"
            + string.Concat(difference.Lines().Select(line => line + "\n"))
            + (recordedText is null ? "The document's history is not at hand.\n" : Wire(service, recordedText, text))
            + $"Bring the record up to date: openapi-client api {service.Document} -c {service.Name}Client -n {service.Name} --check {service.Record} --update\n";
    }

    private static string Wire(Service service, string oldText, string newText)
    {
        var old = DocumentReader.Read(
            "recorded/" + service.Document,
            oldText,
            ReadOptions.Default,
            CancellationToken.None
        );
        var now = DocumentReader.Read(service.Document, newText, ReadOptions.Default, CancellationToken.None);
        var changes = DocumentComparer.CompareWire(old.Document!, now.Document!, today: null, CancellationToken.None);
        return string.Concat(WireCauses.Lines(changes).Select(line => line + "\n"));
    }
}
