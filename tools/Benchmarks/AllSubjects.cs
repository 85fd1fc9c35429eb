using OpenApi.Benchmarks.Subjects.Generation;
using OpenApi.Benchmarks.Subjects.Harness;

namespace OpenApi.Benchmarks;

/// <summary>The subjects, in the order of the table.</summary>
internal static class AllSubjects
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ISubject> List { get; } = [new GenerationSubject(), new HarnessSubject()];
}
