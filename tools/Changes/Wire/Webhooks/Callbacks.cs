using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Webhooks;

/// <summary>The calls that the service makes because an operation was called.</summary>
internal static class Callbacks
{
    /// <summary>The callbacks of an operation, each called after its name, expression and method.</summary>
    public static IncomingCalls Of(Operation operation)
    {
        var document = operation.Document;
        var calls = new SortedDictionary<string, Operation>(StringComparer.Ordinal);
        foreach (var callback in operation.Node["callbacks"]?.AsObject?.Members ?? [])
        {
            foreach (var expression in document.Follow(callback.Value).AsObject?.Members ?? [])
            {
                foreach (var call in new PathItem(document, expression.Name, expression.Value).Operations)
                {
                    calls.TryAdd($"{callback.Name} {expression.Name} {call.Method}", call);
                }
            }
        }

        return new(calls, operation.Node["callbacks"] ?? operation.Node);
    }
}
