using System.Collections.Immutable;
using OpenApi.Runtime.Quotas;
using TimPush.Configuration;

namespace TimPush.Operations;

/// <summary>What the client knows of one operation besides its types.</summary>
/// <param name="Name">Last segment of its path.</param>
/// <param name="Repetition">What happens if it is sent twice.</param>
/// <param name="Limits">Its documented limits under a plan.</param>
internal sealed record TimPushOperation(
    string Name,
    Repetition Repetition,
    Func<TimPushPlan, ImmutableArray<QuotaLimit>> Limits
)
{
    private const string Folder = "/v4/timpush/";

    public bool Serves(HttpRequestMessage request) =>
        request.RequestUri?.AbsolutePath.EndsWith(Folder + Name, StringComparison.Ordinal) == true;
}

/// <summary>What happens if an operation is sent twice because nobody knows what became of the first sending.</summary>
internal enum Repetition
{
    /// <summary>The same state as after one: it reads, sets, or takes away what is named.</summary>
    Harmless,

    /// <summary>The service drops the second one by its <c>MsgRandom</c>, but only for a short time.</summary>
    DroppedForAShortTime,

    /// <summary>Two tasks: the vendor publishes no guard against duplicates.</summary>
    Doubled,
}
