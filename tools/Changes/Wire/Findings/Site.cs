namespace OpenApi.Changes.Wire.Findings;

/// <summary>
/// What a finding belongs to: the document, an operation, or a part that several operations share and that is compared once
/// for all of them.
/// </summary>
/// <param name="operation">The operation, as <c>POST /pets</c>; null for anything else.</param>
internal sealed class Site(string? operation)
{
    private readonly HashSet<Site> users = [];

    /// <summary>The operation, or null.</summary>
    public string? Operation { get; } = operation;

    /// <summary>Notes that another site makes use of this one.</summary>
    public void AddUser(Site user) => users.Add(user);

    /// <summary>The operations that come to this site, directly or through others.</summary>
    public IReadOnlyCollection<string> Operations()
    {
        var seen = new HashSet<Site> { this };
        var open = new Stack<Site>([this]);
        var operations = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var site))
        {
            if (site.Operation is { } name)
            {
                operations.Add(name);
            }

            foreach (var user in site.users.Where(seen.Add))
            {
                open.Push(user);
            }
        }

        return operations;
    }
}
