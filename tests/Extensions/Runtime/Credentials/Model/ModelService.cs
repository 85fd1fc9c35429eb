using System.Collections.Immutable;
using System.Globalization;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.Tests.Runtime.Credentials.Model;

/// <summary>
/// Issues tokens, takes each refresh token once, and knows of every one whether its successor can still be used by anybody. Grants are numbered
/// in the order they are issued; the grants that came from one log-in are a family.
/// </summary>
public sealed class ModelService(TimeProvider time, ModelLaws laws)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly Dictionary<string, Spending> _spent = [];
    private readonly HashSet<int> _revoked = [];
    private int _grants;

    public int Families { get; private set; }

    public static int FamilyOf(TokenSet token) => int.Parse(token.Properties["family"], CultureInfo.InvariantCulture);

    /// <summary>A later log-in is newer than all that came from an earlier one, whenever that was renewed.</summary>
    public static bool IsNewer(TokenSet token, TokenSet than) =>
        (FamilyOf(token), NumberOf(token)).CompareTo((FamilyOf(than), NumberOf(than))) > 0;

    public static string NameOf(TokenSet? token) =>
        token is null ? "nothing" : $"{NumberOf(token)} of log-in {FamilyOf(token)}";

    public TokenSet LogIn() => Issue(++Families);

    public void Revoke(int family) => _revoked.Add(family);

    /// <summary>Whether nobody can get any further with the grant: the service has ended it, or its successor has died with a worker.</summary>
    public bool IsDead(TokenSet token) =>
        _revoked.Contains(FamilyOf(token))
        || (_spent.TryGetValue(token.RefreshToken!, out var spending) && spending.IsLost);

    /// <summary>A refresh, in two steps: it reaches the service, and later the answer reaches the worker.</summary>
    public async Task<TokenSet> RefreshAsync(
        ModelGate gate,
        ModelWorker worker,
        TokenSet? current,
        CancellationToken cancellationToken
    )
    {
        if (current is null)
        {
            throw new LoginRequiredException("model", "nobody is logged in.");
        }

        Spending? spending = null;
        try
        {
            var answer = await gate.PassAsync(
                worker,
                $"spend {current.RefreshToken}",
                isOfService: true,
                () => Spend(worker, current, out spending),
                cancellationToken
            );
            answer = await gate.PassAsync(worker, "answer", isOfService: true, () => answer, cancellationToken);
            return answer ?? throw new RefreshRejectedException("invalid_grant");
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            if (spending is not null)
            {
                spending.IsLost = true;
            }

            throw;
        }
    }

    /// <summary>A worker has died: what it had not stored is lost to everybody.</summary>
    public void Lose(ModelWorker worker)
    {
        foreach (var spending in _spent.Values.Where(spending => spending.Worker == worker && !spending.IsStored))
        {
            spending.IsLost = true;
        }
    }

    public void Stored(TokenSet token)
    {
        foreach (var spending in _spent.Values.Where(spending => spending.Successor == token))
        {
            spending.IsStored = true;
        }
    }

    private static int NumberOf(TokenSet token) => int.Parse(token.Properties["number"], CultureInfo.InvariantCulture);

    private TokenSet? Spend(ModelWorker worker, TokenSet current, out Spending? spending)
    {
        spending = null;
        if (_revoked.Contains(FamilyOf(current)))
        {
            return null;
        }

        if (_spent.TryGetValue(current.RefreshToken!, out var before))
        {
            laws.Hold(before.IsLost, $"a spent refresh token is used twice: {NumberOf(current)}");
            return null;
        }

        spending = new Spending(worker, Issue(FamilyOf(current)));
        _spent.Add(current.RefreshToken!, spending);
        return spending.Successor;
    }

    private TokenSet Issue(int family)
    {
        var number = (++_grants).ToString(CultureInfo.InvariantCulture);
        return new TokenSet
        {
            AccessToken = $"access-{number}",
            RefreshToken = $"refresh-{number}",
            IssuedAt = time.GetUtcNow(),
            ExpiresAt = time.GetUtcNow() + Life,
            Properties = ImmutableSortedDictionary<string, string>
                .Empty.Add("family", family.ToString(CultureInfo.InvariantCulture))
                .Add("number", number),
        };
    }

    private sealed class Spending(ModelWorker worker, TokenSet successor)
    {
        public ModelWorker Worker { get; } = worker;

        public TokenSet Successor { get; } = successor;

        public bool IsLost { get; set; }

        public bool IsStored { get; set; }
    }
}
