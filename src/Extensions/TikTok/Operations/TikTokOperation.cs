using OpenApi.Runtime.Quotas;

namespace TikTok.Operations;

/// <summary>What the client knows of one operation besides its types.</summary>
/// <param name="Path">Its path, with the slash that every path of TikTok ends in.</param>
/// <param name="Repetition">What happens if it is sent twice.</param>
/// <param name="Access">Whose token it takes.</param>
/// <param name="Allowance">The documented limit that it counts for, if there is one.</param>
internal sealed record TikTokOperation(string Path, Repetition Repetition, Access Access, Allowance? Allowance = null)
{
    /// <summary>Whether a request is for this operation. A base URL of the caller's may put a prefix before the path.</summary>
    public bool Serves(Uri url) => url.AbsolutePath.EndsWith(Path, StringComparison.Ordinal);
}

/// <summary>What happens if an operation is sent twice because nobody knows what became of the first sending.</summary>
internal enum Repetition
{
    /// <summary>The same as after one: it reads, or ends what is named.</summary>
    Harmless,

    /// <summary>A second task, or a secret that is handed out only once is lost.</summary>
    Harmful,
}

/// <summary>Whose token an operation takes.</summary>
internal enum Access
{
    /// <summary>Nobody's: the secret is in the body or in the URL.</summary>
    Open,

    /// <summary>A token in the Authorization header.</summary>
    Token,
}

/// <summary>A documented limit (<c>x-rate-limit</c>).</summary>
/// <param name="Name">Name of the calls that share it.</param>
/// <param name="Limit">The number of calls and their window.</param>
/// <param name="IsPerUser">Whether each user token has an allowance of its own; otherwise the app has one.</param>
internal sealed record Allowance(string Name, QuotaLimit Limit, bool IsPerUser);
