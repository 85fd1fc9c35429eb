using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Paths;
using OpenApi.Changes.Wire.Responses;
using OpenApi.Changes.Wire.Rules;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Webhooks;

/// <summary>
/// Compares calls that go the other way: the service sends the request, so its body and values are judged like an answer, and
/// what the receiver answers is judged like a request.
/// </summary>
/// <param name="comparison">The run.</param>
internal sealed class WebhookComparer(Comparison comparison)
{
    /// <summary>Compares the webhooks of both documents.</summary>
    public void Compare() =>
        Compare(
            WebhookRules.Webhook,
            ByName(comparison.Old.Webhooks, comparison.Old.Root),
            ByName(comparison.New.Webhooks, comparison.New.Root),
            name => new Site($"webhook {name}")
        );

    /// <summary>Compares the callbacks of an operation.</summary>
    public void Compare(Site site, Operation old, Operation @new) =>
        Compare(WebhookRules.Callback, Callbacks.Of(old), Callbacks.Of(@new), _ => site);

    private static IncomingCalls ByName(IEnumerable<PathItem> webhooks, Node root)
    {
        var calls = new SortedDictionary<string, Operation>(StringComparer.Ordinal);
        foreach (var operation in webhooks.SelectMany(webhook => webhook.Operations))
        {
            calls.TryAdd($"{operation.Path.Template} {operation.Method}", operation);
        }

        return new(calls, root["webhooks"] ?? root["x-webhooks"] ?? root);
    }

    private void Compare(RulePair rules, IncomingCalls old, IncomingCalls @new, Func<string, Site> siteOf)
    {
        foreach (var (name, call) in old.ByName)
        {
            if (@new.ByName.TryGetValue(name, out var counterpart))
            {
                CompareCall(siteOf(name), call, counterpart);
            }
            else
            {
                comparison.Add(
                    siteOf(name),
                    [new(rules.Forth, call.Node, "", "the service no longer calls it", call.Node, @new.Owner)]
                );
            }
        }

        foreach (var (name, call) in @new.ByName.Where(entry => !old.ByName.ContainsKey(entry.Key)))
        {
            comparison.Add(
                siteOf(name),
                [new(rules.Back, call.Node, "", "the service may call it", old.Owner, call.Node)]
            );
        }
    }

    private void CompareCall(Site site, Operation old, Operation @new)
    {
        comparison.Add(site, OperationTraits.EndOfLife(new OperationPair(old, @new)));
        new HeaderComparer(comparison).Compare(site, (old.Parameters, old.Node), (@new.Parameters, @new.Node));
        new WebhookBodyComparer(comparison).Compare(site, old, @new);
        new WebhookAnswerComparer(comparison).Compare(site, old, @new);
    }
}

/// <summary>Calls that the service makes, by name, and the node that holds them.</summary>
/// <param name="ByName">The calls.</param>
/// <param name="Owner">The node.</param>
internal sealed record IncomingCalls(SortedDictionary<string, Operation> ByName, Node Owner);
