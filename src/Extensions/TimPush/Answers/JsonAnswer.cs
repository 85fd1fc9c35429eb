using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace TimPush.Answers;

/// <summary>
/// Takes the answer as JSON instead of as a generated class, which would turn free texts that look like dates or numbers into those.
/// For one call.
/// </summary>
internal sealed class JsonAnswer : IResponseHandler
{
    private JsonElement _root;

    /// <summary>The answer's object; undefined if there was no body.</summary>
    public JsonElement Root => _root;

    public IRequestOption ToOption() => new ResponseHandlerOption { ResponseHandler = this };

    public async Task<TModel?> HandleResponseAsync<TNative, TModel>(
        TNative response,
        Dictionary<string, ParsableFactory<IParsable>>? errorMappings
    )
    {
        if (response is HttpResponseMessage message)
        {
            using (message)
            {
                var bytes = await message.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
                if (bytes.Length > 0)
                {
                    using var json = JsonDocument.Parse(bytes);
                    _root = json.RootElement.Clone();
                }
            }
        }

        return default;
    }
}
