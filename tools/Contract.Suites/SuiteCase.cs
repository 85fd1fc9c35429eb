using OpenApi.Contract.Description;
using OpenApi.Contract.Requests;
using OpenApi.Documents.Meaning;

namespace OpenApi.Contract.Suites;

/// <summary>What a case proves.</summary>
public enum SuiteCaseKind
{
    /// <summary>A request example becomes a typed body and typed parameters, and what leaves the client equals the example.</summary>
    Request,

    /// <summary>An answer becomes a typed model, and the model written as JSON equals the answer.</summary>
    Response,

    /// <summary>A failure becomes the documented exception with the documented code.</summary>
    Error,

    /// <summary>An answer with members that the document does not know and with big numbers loses none of them.</summary>
    Unknown,

    /// <summary>An answer that the client never asks for is what the document says.</summary>
    Wire,
}

/// <summary>One case of a suite.</summary>
/// <param name="Kind">What it proves.</param>
/// <param name="Request">The request that is sent.</param>
/// <param name="Answer">The answer that is asked for; null to take the default.</param>
public sealed record SuiteCase(SuiteCaseKind Kind, DocumentedRequest Request, DocumentedAnswer? Answer)
{
    /// <summary>The operation, what is proved and the example: the name of the test.</summary>
    public string Name =>
        Answer is null
            ? $"{Operation.Id}: {Kind.ToString().ToLowerInvariant()} {Request.Name}{(Request.Media is { } media && !MediaTypeName.IsJson(media.Name) ? $" ({media.Name})" : "")}"
            : $"{Operation.Id}: {Kind.ToString().ToLowerInvariant()} {Answer.Title}{(Answer.Media is { } type && !MediaTypeName.IsJson(type.Name) ? $" ({type.Name})" : "")}";

    /// <summary>The operation.</summary>
    public ContractOperation Operation => Request.Operation;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A client does not do what its document says.</summary>
/// <param name="suiteCase">The case that failed.</param>
/// <param name="problem">What is wrong, with the member where there is one.</param>
/// <param name="cause">The exception behind it, or null.</param>
public sealed class ContractSuiteException(SuiteCase suiteCase, string problem, Exception? cause = null)
    : Exception($"{suiteCase.Name}: {problem} [{suiteCase.Answer?.Location ?? suiteCase.Operation.Location}]", cause)
{
    /// <summary>The case that failed.</summary>
    public SuiteCase Case { get; } = suiteCase;
}
