using OpenApi.Benchmarks.Reporting;

namespace OpenApi.Benchmarks;

/// <summary>Something that is measured. A new subject is a folder under <c>Subjects</c> and a line in <see cref="AllSubjects"/>.</summary>
internal interface ISubject
{
    /// <summary>The name on the command line and the heading of its section in the table.</summary>
    string Name { get; }

    /// <summary>What is compared with what, in a sentence or two, as the reader of the table needs it.</summary>
    string Explanation { get; }

    /// <summary>Measures both sides in the same run, so that their ratio means something on any machine.</summary>
    /// <exception cref="MissingInputException">A document or a tool to compare with is not there.</exception>
    Task<IReadOnlyList<Comparison>> MeasureAsync(BenchmarkSettings settings, CancellationToken cancellationToken);
}
