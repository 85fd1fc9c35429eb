using System.IO.Enumeration;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Review;

/// <summary>Somebody's word that certain changes are known and accepted.</summary>
/// <param name="Changes">Which changes.</param>
/// <param name="Reason">Why they are accepted.</param>
/// <param name="Expires">The last day on which it holds (UTC); null when it holds for good.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Acknowledgement(ChangeSelector Changes, string Reason, DateOnly? Expires, SourceLocation Place)
{
    /// <summary>Whether it no longer holds on a day.</summary>
    public bool IsExpired(DateOnly today) => Expires < today;
}

/// <summary>Says which changes an acknowledgement is about.</summary>
public abstract record ChangeSelector
{
    private ChangeSelector() { }

    /// <summary>Whether a change is meant.</summary>
    /// <param name="change">The change.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    public abstract bool Selects(Change change, string fingerprint);

    /// <summary>The one change of a fingerprint.</summary>
    /// <param name="Value">The fingerprint.</param>
    public sealed record ByFingerprint(string Value) : ChangeSelector
    {
        /// <inheritdoc/>
        public override bool Selects(Change change, string fingerprint) =>
            string.Equals(fingerprint, Value, StringComparison.Ordinal);

        /// <inheritdoc/>
        public override string ToString() => Value;
    }

    /// <summary>The changes of a rule.</summary>
    /// <param name="Rule">The id of the rule.</param>
    /// <param name="Keys">A glob of keys: <c>*</c> stands for any text, slashes included, <c>?</c> for one character.</param>
    public sealed record ByRule(string Rule, string Keys) : ChangeSelector
    {
        /// <inheritdoc/>
        public override bool Selects(Change change, string fingerprint)
        {
            ArgumentNullException.ThrowIfNull(change);
            return string.Equals(change.Rule.Id, Rule, StringComparison.Ordinal)
                && FileSystemName.MatchesSimpleExpression(Keys, change.Key, ignoreCase: false);
        }

        /// <inheritdoc/>
        public override string ToString() => $"{Rule} at '{Keys}'";
    }
}
