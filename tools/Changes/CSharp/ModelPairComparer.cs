using OpenApi.Changes.CSharp.Rules;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Nodes;

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
        var (oldError, newError) = (comparison.Old.ErrorOf(old), comparison.New.ErrorOf(now));
        if ((oldError is null) != (newError is null))
        {
            Add(
                newError is null ? ModelRules.NoLongerError : ModelRules.BecameError,
                newError is null ? "is no exception any more" : "is an exception"
            );
        }
        else if (
            oldError is not null
            && newError is not null
            && (old.IsError || now.IsError)
            && !oldError.ErrorMessage.SequenceEqual(newError.ErrorMessage)
        )
        {
            Add(
                ModelRules.ErrorMessageChanged,
                $"takes its message from {Way(newError.ErrorMessage)} instead of {Way(oldError.ErrorMessage)}"
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
        var (oldSource, newSource) = (DiscriminatorOf(old), DiscriminatorOf(now));
        var (oldCases, newCases) = (CasesOf(oldSource), CasesOf(newSource));
        var property = (newSource ?? oldSource)?.WireName;
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
                    $"{oldName} reads objects whose {property} is {value} as {Read(now, newType)} instead of {Read(old, oldType)}.",
                    CaseNode(OldNode, value),
                    CaseNode(NewNode, value),
                    Short(oldType),
                    Short(newType)
                );
            }
        }
    }

    private static Discriminator? DiscriminatorOf(ClassDeclaration type) =>
        type.Discriminator ?? type.Composition?.Discriminator;

    private static Dictionary<string, string> CasesOf(Discriminator? discriminator) =>
        discriminator?.Mapping.ToDictionary(entry => entry.Value, entry => entry.TypeName) ?? [];

    /// <summary>What is made of an object: the class of its case; else the base, or what of a wrapper fits its shape.</summary>
    private static string Read(ClassDeclaration type, string? target) =>
        target is not null ? Short(target)
        : type.Composition is null ? type.Name
        : "whatever fits their shape";

    /// <summary>The entry of the mapping, or the nearest place that could hold it.</summary>
    private static Node? CaseNode(Node? type, string value)
    {
        var discriminator = type?["discriminator"];
        var mapping = discriminator?["mapping"];
        return mapping?[value] ?? mapping ?? discriminator ?? type;
    }

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
