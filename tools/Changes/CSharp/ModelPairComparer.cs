using OpenApi.Changes.CSharp.Rules;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Changes.CSharp;

/// <summary>Compares a model with what became of it.</summary>
internal sealed class ModelPairComparer(Comparison comparison, string oldName, string newName)
{
    private readonly ClassDeclaration old = comparison.Old.Classes[oldName];
    private readonly ClassDeclaration now = comparison.New.Classes[newName];

    private Node? OldNode => comparison.Old.TypeNode(old.FullName);

    private Node? NewNode => comparison.New.TypeNode(now.FullName);

    /// <summary>Adds the changes.</summary>
    public void Compare()
    {
        Name();
        Error();
        Base();
        AdditionalData();
        Composition();
        Discriminator();
        Deprecation();
        if (!old.Equals(now))
        {
            // What a class declares itself hides what it inherits, so equal declarations have nothing to tell.
            new PropertyComparer(comparison, old, now).Compare();
        }
    }

    private void Name()
    {
        if (oldName != newName)
        {
            Add(old.Name == now.Name ? ModelRules.Moved : ModelRules.Renamed, $"is now {newName}");
        }
    }

    private void Error()
    {
        if (old.IsError != now.IsError)
        {
            Add(
                now.IsError ? ModelRules.BecameError : ModelRules.NoLongerError,
                now.IsError ? "is an exception" : "is no exception any more"
            );
        }
        else if (!old.ErrorMessage.SequenceEqual(now.ErrorMessage))
        {
            Add(
                ModelRules.ErrorMessageChanged,
                $"takes its message from {Way(now.ErrorMessage)} instead of {Way(old.ErrorMessage)}"
            );
        }
    }

    private static string Way(EquatableArray<string> properties) =>
        properties.Count == 0 ? "the runtime" : string.Join(".", properties);

    private void Base()
    {
        if (comparison.Types.AreSame(old.BaseName, now.BaseName))
        {
            return;
        }

        var oldLine = comparison
            .Old.Ancestry(old)
            .Skip(1)
            .Select(type => comparison.Types.NewNameOf(type.FullName))
            .ToList();
        var newLine = comparison
            .New.Ancestry(now)
            .Skip(1)
            .Select(type => comparison.New.Relative(type.FullName))
            .ToList();
        var rule =
            oldLine.Count == 0 ? ModelRules.BaseAdded
            : newLine.Count == 0 ? ModelRules.BaseRemoved
            : oldLine.TrueForAll(newLine.Contains) ? ModelRules.BaseInserted
            : newLine.TrueForAll(oldLine.Contains) ? ModelRules.BaseSkipped
            : ModelRules.BaseReplaced;
        Add(rule, $"extends {Short(now.BaseName)} instead of {Short(old.BaseName)}");
    }

    private static string Short(string? name) => name is null ? "nothing" : name[(name.LastIndexOf('.') + 1)..];

    private void AdditionalData()
    {
        var had = comparison.Old.Ancestry(old).Any(type => type.HoldsAdditionalData);
        var has = comparison.New.Ancestry(now).Any(type => type.HoldsAdditionalData);
        if (had != has)
        {
            Add(
                has ? ModelRules.AdditionalDataAdded : ModelRules.AdditionalDataRemoved,
                has ? "has AdditionalData" : "has no AdditionalData any more"
            );
        }
    }

    private void Composition()
    {
        switch (old.Composition, now.Composition)
        {
            case (null, { }):
                Add(ModelRules.BecameComposed, "is a wrapper around one of several types");
                break;
            case ({ }, null):
                Add(ModelRules.NoLongerComposed, "is no wrapper any more");
                break;
            case ({ } oldComposition, { } newComposition) when oldComposition.Kind != newComposition.Kind:
                Add(
                    ModelRules.CompositionChanged,
                    $"was made from {Word(oldComposition)}, is from {Word(newComposition)}"
                );
                break;
            default:
                break;
        }
    }

    private static string Word(Composition composition) =>
        composition.Kind is CompositionKind.OneOf ? "oneOf" : "anyOf";

    private void Discriminator()
    {
        var oldCases = CasesOf(old);
        var newCases = CasesOf(now);
        foreach (var value in oldCases.Keys.Union(newCases.Keys).Order(StringComparer.Ordinal))
        {
            var (oldType, newType) = (oldCases.GetValueOrDefault(value), newCases.GetValueOrDefault(value));
            if (!comparison.Types.AreSame(oldType, newType))
            {
                var rule =
                    oldType is null ? ModelRules.DiscriminatorCaseAdded
                    : newType is null ? ModelRules.DiscriminatorCaseRemoved
                    : ModelRules.DiscriminatorCaseChanged;
                comparison.Add(
                    rule,
                    $"{oldName} {value}",
                    $"{oldName} reads {value} as {Short(newType)} instead of {Short(oldType)}.",
                    OldNode,
                    NewNode,
                    Short(oldType),
                    Short(newType)
                );
            }
        }
    }

    private static Dictionary<string, string> CasesOf(ClassDeclaration type) =>
        (type.Discriminator ?? type.Composition?.Discriminator)?.Mapping.ToDictionary(
            entry => entry.Value,
            entry => entry.TypeName
        ) ?? [];

    private void Deprecation()
    {
        if ((old.Deprecation is null) != (now.Deprecation is null))
        {
            var isDeprecated = now.Deprecation is not null;
            Add(
                isDeprecated ? ModelRules.Deprecated : ModelRules.Undeprecated,
                isDeprecated ? "is obsolete" : "is no longer obsolete"
            );
        }
    }

    private void Add(ChangeRule rule, string message) =>
        comparison.Add(rule, oldName, $"{oldName} {message}.", OldNode, NewNode);
}
