using OpenApi.Changes.CSharp.Rules;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.CSharp;

/// <summary>Compares an operation with what became of it.</summary>
internal sealed class OperationPairComparer(Comparison comparison, BuiltOperation before, BuiltOperation after)
{
    private readonly string key = OperationComparer.Key(comparison.Old, before);
    private readonly string oldBuilder = ClientIndex.FullNameOf(before.Builder);
    private readonly string newBuilder = ClientIndex.FullNameOf(after.Builder);
    private readonly OperationModel old = before.Operation;
    private readonly OperationModel now = after.Operation;

    private Node? OldNode => comparison.Old.MemberNode(oldBuilder, old.Verb);

    private Node? NewNode => comparison.New.MemberNode(newBuilder, now.Verb);

    /// <summary>Adds the changes.</summary>
    public void Compare()
    {
        Name();
        Deprecation();
        Body();
        Result();
        Errors();
        new QueryComparer(comparison, before, after).Compare();
    }

    private void Name()
    {
        var follows =
            comparison.Types.Builders.TryGetValue(comparison.Old.NameOf(before.Builder), out var builder)
            && builder == comparison.New.NameOf(after.Builder);
        if (old.Verb != now.Verb || !follows)
        {
            Add(
                OperationRules.Renamed,
                $"{key} is now {OperationComparer.Key(comparison.New, after)}.",
                OldNode,
                NewNode
            );
        }
    }

    private void Deprecation()
    {
        if ((old.Deprecation is null) != (now.Deprecation is null))
        {
            var isDeprecated = now.Deprecation is not null;
            Add(
                isDeprecated ? OperationRules.Deprecated : OperationRules.Undeprecated,
                $"{key} is {(isDeprecated ? "obsolete" : "no longer obsolete")}.",
                OldNode,
                NewNode
            );
        }
    }

    private void Body()
    {
        var oldNode = comparison.Old.PartNode(oldBuilder, old.Verb, ModelOrigins.Body);
        var newNode = comparison.New.PartNode(newBuilder, now.Verb, ModelOrigins.Body);
        switch (old.Body, now.Body)
        {
            case (null, null):
                break;
            case (null, { } added):
                Add(OperationRules.BodyAdded, $"{key} takes a {TypeText.Of(added.Type)}.", oldNode, newNode);
                break;
            case ({ } removed, null):
                Add(
                    OperationRules.BodyRemoved,
                    $"{key} takes no {TypeText.Of(removed.Type)} any more.",
                    oldNode,
                    newNode
                );
                break;
            case ({ } oldBody, { } newBody):
                comparison.AddRetyping(TypePlace.Body, key + " body", oldBody.Type, newBody.Type, oldNode, newNode);
                ContentType(oldBody.ContentType is null, newBody.ContentType is null, oldNode, newNode);
                break;
        }
    }

    private void ContentType(bool wasTaken, bool isTaken, Node? oldNode, Node? newNode)
    {
        if (wasTaken != isTaken)
        {
            Add(
                isTaken ? OperationRules.ContentTypeArgumentAdded : OperationRules.ContentTypeArgumentRemoved,
                $"{key} {(isTaken ? "takes a contentType" : "takes no contentType any more")}.",
                oldNode,
                newNode
            );
        }
    }

    private void Result()
    {
        var oldNode = comparison.Old.PartNode(oldBuilder, old.Verb, ModelOrigins.Result);
        var newNode = comparison.New.PartNode(newBuilder, now.Verb, ModelOrigins.Result);
        switch (old.Result, now.Result)
        {
            case (null, null):
                break;
            case (null, { } added):
                Add(OperationRules.ResultAdded, $"{key} gives a {TypeText.Of(added)}.", oldNode, newNode);
                break;
            case ({ } removed, null):
                Add(OperationRules.ResultRemoved, $"{key} gives no {TypeText.Of(removed)} any more.", oldNode, newNode);
                break;
            case ({ } oldResult, { } newResult):
                comparison.AddRetyping(TypePlace.Result, key + " result", oldResult, newResult, oldNode, newNode);
                break;
        }
    }

    private void Errors()
    {
        var oldErrors = old.Errors.ToDictionary(error => error.Status, error => error.ExceptionName);
        var newErrors = now.Errors.ToDictionary(error => error.Status, error => error.ExceptionName);
        foreach (var status in oldErrors.Keys.Union(newErrors.Keys).Order(StringComparer.Ordinal))
        {
            var (oldName, newName) = (oldErrors.GetValueOrDefault(status), newErrors.GetValueOrDefault(status));
            if (!comparison.Types.AreSame(oldName, newName))
            {
                var rule =
                    oldName is null ? OperationRules.ErrorTypeAdded
                    : newName is null ? OperationRules.ErrorTypeRemoved
                    : OperationRules.ErrorTypeChanged;
                comparison.Add(
                    rule,
                    key + " " + status,
                    $"{key} throws {Short(newName)} instead of {Short(oldName)} for {status}.",
                    comparison.Old.ErrorNode(oldBuilder, old.Verb, status),
                    comparison.New.ErrorNode(newBuilder, now.Verb, status),
                    Short(oldName),
                    Short(newName)
                );
            }
        }
    }

    private static string Short(string? exception) =>
        exception is null ? "ApiException" : exception[(exception.LastIndexOf('.') + 1)..];

    private void Add(ChangeRule rule, string message, Node? oldNode, Node? newNode) =>
        comparison.Add(rule, key, message, oldNode, newNode);
}
