using System.Collections.Immutable;
using Microsoft.Kiota.Abstractions;

namespace TimPush.Signing;

/// <summary>Remembers on a call what was added to its address, so that a repetition replaces that and nothing of the caller's.</summary>
internal sealed class UserSigRequestOption(ImmutableArray<string> names, string? userSig) : IRequestOption
{
    /// <summary>The query values that were added.</summary>
    public ImmutableArray<string> Names => names;

    /// <summary>The signature that was added; null if the caller brought one.</summary>
    public string? UserSig => userSig;
}
