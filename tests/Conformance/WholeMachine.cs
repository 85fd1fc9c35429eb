namespace OpenApi.Conformance.Tests;

/// <summary>Tests that use every core themselves; they run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class WholeMachine
{
    public const string Name = "The whole machine";
}
