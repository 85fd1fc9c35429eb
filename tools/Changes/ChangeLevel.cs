namespace OpenApi.Changes;

/// <summary>What a change does to somebody who relied on the old version.</summary>
public enum ChangeLevel
{
    /// <summary>Nothing that worked stops working.</summary>
    Info,

    /// <summary>It works by the contract, but careful people look at it: an answer that a caller may not expect, a deprecation.</summary>
    Warning,

    /// <summary>Something that worked by the old contract may fail by the new one.</summary>
    Breaking,
}
