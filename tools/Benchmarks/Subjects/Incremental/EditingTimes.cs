namespace OpenApi.Benchmarks.Subjects.Incremental;

/// <summary>What the runs of one editing session took, in seconds.</summary>
/// <param name="FirstRun">The first run of the process.</param>
/// <param name="EditElsewhere">The median run after C# elsewhere in the project was edited.</param>
/// <param name="HandingOver">
/// The same with a generator that does nothing but hand the same texts over: what the driver itself takes for so many files.
/// </param>
/// <param name="FirstEdit">The run after the first edit of an operation, in code that the runtime has not optimized yet.</param>
/// <param name="Edit">The median run after an edit of an operation.</param>
internal sealed record EditingTimes(
    double FirstRun,
    double EditElsewhere,
    double HandingOver,
    double FirstEdit,
    double Edit
);
