using OpenApi.Changes.CSharp.Rules;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>Compares what clients are as a whole.</summary>
internal static class ClientComparer
{
    /// <summary>Adds the changes.</summary>
    public static void Compare(Comparison comparison)
    {
        var (old, now) = (comparison.Old.Model, comparison.New.Model);
        var (oldRoot, newRoot) = (comparison.Old.Builders[""], comparison.New.Builders[""]);
        var oldNode = comparison.Old.TypeNode(ClientIndex.FullNameOf(oldRoot));
        var newNode = comparison.New.TypeNode(ClientIndex.FullNameOf(newRoot));
        if (old.ClassName != now.ClassName)
        {
            Add(ClientRules.Renamed, $"The client class was {old.ClassName}, is {now.ClassName}.");
        }

        if (old.Namespace != now.Namespace)
        {
            Add(ClientRules.NamespaceMoved, $"The namespace was {old.Namespace}, is {now.Namespace}.");
        }

        var (wasInternal, isInternal) = (IsInternal(old), IsInternal(now));
        if (wasInternal != isInternal)
        {
            Add(
                isInternal ? ClientRules.BecameInternal : ClientRules.BecamePublic,
                $"The types were {Word(wasInternal)}, are {Word(isInternal)}."
            );
        }

        var (oldUrl, newUrl) = (oldRoot.Client?.BaseUrl, newRoot.Client?.BaseUrl);
        if (oldUrl != newUrl)
        {
            comparison.Add(
                ClientRules.BaseUrlChanged,
                old.ClassName,
                $"The base URL was {oldUrl ?? "none"}, is {newUrl ?? "none"}.",
                comparison.Old.MemberNode(ClientIndex.FullNameOf(oldRoot), ModelOrigins.BaseUrl),
                comparison.New.MemberNode(ClientIndex.FullNameOf(newRoot), ModelOrigins.BaseUrl)
            );
        }

        void Add(ChangeRule rule, string message) => comparison.Add(rule, old.ClassName, message, oldNode, newNode);
    }

    private static bool IsInternal(ClientModel model) =>
        model.Files.All(file => file.Accessibility is Accessibility.Internal);

    private static string Word(bool isInternal) => isInternal ? "internal" : "public";
}
