using OpenApi.Contract.Description;
using OpenApi.Documents.Meaning;

namespace OpenApi.Contract.Answering;

/// <summary>Picks one of the documented answers of an operation.</summary>
internal static class AnswerChoice
{
    /// <summary>
    /// The answer that a call gets when nobody asks for another: the first success in a media type that the caller
    /// accepts best; without any success the first answer.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="accept">The <c>Accept</c> header, or null.</param>
    /// <returns>The answer, or null when the document states none or the caller accepts none of them.</returns>
    public static DocumentedAnswer? Default(ContractOperation operation, string? accept)
    {
        var successes = operation.Answers.Where(answer => answer.IsSuccess).ToList();
        return Best(successes.Count > 0 ? successes : [.. operation.Answers], accept);
    }

    /// <summary>The answer that a preference names; the caller's <c>Accept</c> decides between equal ones only.</summary>
    /// <returns>The answer, or null when the document has no such answer.</returns>
    public static DocumentedAnswer? Preferred(ContractOperation operation, Preference preference, string? accept)
    {
        var fitting = operation
            .Answers.Where(answer => preference.Example is not { } name || IsCalled(answer, name))
            .Where(answer =>
                preference.Code is not { } code
                || answer.Status == code
                || StatusRange.Of(answer.Response.Status) is { Width: > 1 } range && range.Contains(code)
            )
            .ToList();
        if (preference is { Code: not null, Example: null })
        {
            // An exact status beats a range, and a documented example beats an answer made for an error code.
            fitting = [.. fitting.OrderBy(answer => StatusRange.Of(answer.Response.Status).Width)];
        }

        var chosen = Best(fitting, accept) ?? fitting.FirstOrDefault();
        return chosen is not null && preference.Code is { } wanted ? chosen with { Status = wanted } : chosen;
    }

    /// <summary>Whether an answer goes by a name: its example's name or its error code.</summary>
    public static bool IsCalled(DocumentedAnswer answer, string name) =>
        answer.Name == name || (answer.ErrorCode == name && !answer.IsSuccess);

    private static DocumentedAnswer? Best(List<DocumentedAnswer> answers, string? accept) =>
        answers
            .Select(answer => (Answer: answer, Quality: QualityOf(answer, accept)))
            .Where(candidate => candidate.Quality > 0)
            .OrderByDescending(candidate => candidate.Quality)
            .Select(candidate => candidate.Answer)
            .FirstOrDefault();

    private static double QualityOf(DocumentedAnswer answer, string? accept) =>
        answer.Media is { } media ? MediaTypeName.Quality(accept, media.Name) : 1;
}
