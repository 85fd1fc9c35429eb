namespace OpenApi.Tour.Stops;

/// <summary>One service on the tour.</summary>
internal interface ITourStop
{
    /// <summary>The service and what is shown of it.</summary>
    string Title { get; }

    /// <summary>Starts a stub of the service, makes the calls, and writes a line for each.</summary>
    Task<IReadOnlyList<StepResult>> VisitAsync(TourConsole console, CancellationToken cancellationToken);
}
