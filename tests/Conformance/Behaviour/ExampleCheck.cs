using OpenApi.Contract;
using OpenApi.Contract.Answering;
using OpenApi.Contract.Description;
using OpenApi.Contract.Journal;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Validation;

namespace OpenApi.Conformance.Tests.Behaviour;

/// <summary>
/// Tells whether what a document shows keeps to what the document rules. An example that breaks its own schema is the document's
/// fault, and no client could give it back.
/// </summary>
internal sealed class ExampleCheck
{
    private readonly ResponseValidator answers = new();
    private readonly Dictionary<DocumentedRequest, bool> known = new(ReferenceEqualityComparer.Instance);
    private readonly ContractServer stub;
    private JournaledCall? last;

    public ExampleCheck(ServiceContract contract) =>
        stub = ContractServer.InProcess(contract, new ContractServerOptions { Called = call => last = call });

    /// <summary>Whether a stub of the document takes the request when no client stands between.</summary>
    public async Task<bool> IsSoundAsync(DocumentedRequest request, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(request, out var isSound))
        {
            using var wire = new HttpMessageInvoker(stub.CreateHandler());
            using var message = request.ToMessage("https://stub.test");
            using var response = await wire.SendAsync(message, cancellationToken);
            isSound = last is { Violations.IsEmpty: true } && last.Operation == request.Operation;
            known.Add(request, isSound);
        }

        return isSound;
    }

    /// <summary>Whether the answer keeps to its schema.</summary>
    public bool IsSound(DocumentedAnswer answer)
    {
        var sent = answer.ToStubAnswer();
        return answers.Check(answer.Operation, sent.Status, sent.Headers, sent.Body).IsEmpty;
    }
}
