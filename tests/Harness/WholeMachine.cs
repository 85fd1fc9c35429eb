namespace OpenApi.Harness.Tests;

/// <summary>The tests that measure the memory of the process or the time of a check: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class WholeMachine
{
    public const string Name = "the whole machine";
}
