namespace OpenApi.Tour;

/// <summary>What came of one call.</summary>
/// <param name="Name">The documented answer that was asked for.</param>
/// <param name="Request">Method and URL, secrets masked.</param>
/// <param name="Outcome">What the caller got: the typed result, or the typed exception.</param>
/// <param name="IsFailure">Whether the documented answer is a failure.</param>
/// <param name="IsAsDocumented">Whether the caller got what the document says.</param>
/// <param name="Transcript">The request and the answer line by line, secrets masked.</param>
internal sealed record StepResult(
    string Name,
    string Request,
    string Outcome,
    bool IsFailure,
    bool IsAsDocumented,
    IReadOnlyList<string> Transcript
);
