namespace OpenApi.Changes.Reports.Sarif;

/// <summary>A rule, as a SARIF log describes it once for all its results.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it finds, in a few words.</param>
/// <param name="Description">Why that matters.</param>
/// <param name="Help">What to do about it.</param>
/// <param name="Level">The level of its results unless they say otherwise.</param>
public sealed record SarifRule(string Id, string Title, string Description, string Help, SarifLevel Level);

/// <summary>How serious a result is; SARIF 2.1.0, 3.27.10.</summary>
public enum SarifLevel
{
    /// <summary>Something to know.</summary>
    Note,

    /// <summary>Something to look at.</summary>
    Warning,

    /// <summary>Something to mend.</summary>
    Error,
}
