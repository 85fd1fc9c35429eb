using OpenApi.Benchmarks.Subjects.Cancellation;
using OpenApi.Benchmarks.Subjects.Changes;
using OpenApi.Benchmarks.Subjects.Compilation;
using OpenApi.Benchmarks.Subjects.Generation;
using OpenApi.Benchmarks.Subjects.Harness;
using OpenApi.Benchmarks.Subjects.Incremental;
using OpenApi.Benchmarks.Subjects.Scaling;

namespace OpenApi.Benchmarks;

/// <summary>The subjects, in the order of the table.</summary>
internal static class AllSubjects
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ISubject> List { get; } =
    [
        new GenerationSubject(),
        new ScalingSubject(),
        new CompilationSubject(),
        new IncrementalSubject(),
        new CancellationSubject(),
        new ChangesSubject(),
        new HarnessSubject(),
    ];
}
