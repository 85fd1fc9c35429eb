using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire;

/// <summary>
/// One run over two documents. Parts that several places refer to are put off and compared once for each direction, so that
/// the work grows with the documents and a schema that contains itself has an end.
/// </summary>
internal sealed class Comparison
{
    private readonly CancellationToken cancellationToken;
    private readonly Dictionary<SharedKey, Site> shared = [];
    private readonly Queue<Action> open = new();
    private readonly FindingLog log = new();

    private readonly Dictionary<(Node Old, Node New), IReadOnlyList<Change>?> judged = [];

    /// <param name="old">The old version.</param>
    /// <param name="new">The new version.</param>
    /// <param name="today">The day by which dates of sunset have come; null where nobody knows it.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public Comparison(ApiDocument old, ApiDocument @new, DateOnly? today, CancellationToken cancellationToken)
    {
        Today = today;
        Old = old;
        New = @new;
        Same = new SameSchema(old, @new);
        Subtypes = new Subtypes(old, @new);
        this.cancellationToken = cancellationToken;
    }

    /// <summary>A run whose findings are not for the report, with all that the other run knows.</summary>
    private Comparison(Comparison other)
    {
        (Old, New, Same, Subtypes) = (other.Old, other.New, other.Same, other.Subtypes);
        (judged, cancellationToken) = (other.judged, other.cancellationToken);
    }

    private readonly record struct SharedKey(NodeList Old, NodeList New, ChangeDirection Direction, bool AreTexts);

    /// <summary>The old version.</summary>
    public ApiDocument Old { get; }

    /// <summary>The new version.</summary>
    public ApiDocument New { get; }

    /// <summary>The day by which dates of sunset have come, or null.</summary>
    public DateOnly? Today { get; }

    /// <summary>Tells what nobody touched.</summary>
    public SameSchema Same { get; }

    /// <summary>Tells what a base stands for besides itself.</summary>
    public Subtypes Subtypes { get; }

    /// <summary>Takes findings.</summary>
    public void Add(Site site, IEnumerable<Finding> findings) => log.Add(site, findings);

    /// <summary>Compares two parts later, once for all that use this very pair in this direction.</summary>
    /// <param name="user">What uses the pair.</param>
    /// <param name="old">The old part.</param>
    /// <param name="new">The new part.</param>
    /// <param name="direction">Which way the parts travel.</param>
    /// <param name="compare">Compares the two and adds what it finds to the site it is given.</param>
    /// <param name="areTexts">Whether the parts are values that travel as bare texts.</param>
    public void Share(
        Site user,
        NodeList old,
        NodeList @new,
        ChangeDirection direction,
        Action<Site> compare,
        bool areTexts = false
    )
    {
        var key = new SharedKey(old, @new, direction, areTexts);
        if (!shared.TryGetValue(key, out var site))
        {
            shared.Add(key, site = new Site(null));
            open.Enqueue(() => compare(site));
        }

        site.AddUser(user);
    }

    /// <summary>
    /// Compares two parts in a trial whose findings are for whoever asks, not for the report. Each pair is tried once in a run; one
    /// that is still being tried, because it contains itself, is taken to be without findings.
    /// </summary>
    /// <param name="old">The old part.</param>
    /// <param name="new">The new part.</param>
    /// <param name="compare">Compares the two in the run that it is given.</param>
    public IReadOnlyList<Change> Try(Node old, Node @new, Action<Comparison, Site> compare)
    {
        if (judged.TryGetValue((old, @new), out var known))
        {
            return known ?? [];
        }

        judged.Add((old, @new), null);
        var trial = new Comparison(this);
        compare(trial, new Site(null));
        var changes = trial.Finish();
        judged[(old, @new)] = changes;
        return changes;
    }

    /// <summary>Compares everything that was put off, and what that puts off in turn.</summary>
    public IReadOnlyList<Change> Finish()
    {
        while (open.TryDequeue(out var compare))
        {
            cancellationToken.ThrowIfCancellationRequested();
            compare();
        }

        return log.ToChanges();
    }
}
