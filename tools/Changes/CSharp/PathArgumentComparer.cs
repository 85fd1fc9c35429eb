using OpenApi.Changes.CSharp.Rules;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.CSharp;

/// <summary>Compares the arguments of a method that leads to a path segment with parameters.</summary>
internal sealed class PathArgumentComparer(
    Comparison comparison,
    string key,
    NavigationMethod before,
    NavigationMethod after
)
{
    /// <summary>Adds the changes.</summary>
    /// <param name="oldNode">Where the old version says that there is the method.</param>
    /// <param name="newNode">Where the new version does.</param>
    public void Compare(Node? oldNode, Node? newNode)
    {
        foreach (var old in before.Arguments)
        {
            if (after.Arguments.FirstOrDefault(other => other.ArgumentName == old.ArgumentName) is { } now)
            {
                comparison.AddRetyping(
                    TypePlace.PathArgument,
                    key + " " + old.ArgumentName,
                    old.Type,
                    now.Type,
                    comparison.Old.MemberNode(before.BuilderName, old.ArgumentName),
                    comparison.New.MemberNode(after.BuilderName, now.ArgumentName)
                );
            }
        }

        var (oldNames, newNames) = (NamesOf(before), NamesOf(after));
        if (oldNames != newNames)
        {
            comparison.Add(
                FitsByPosition() ? BuilderRules.PathArgumentsSwapped : BuilderRules.PathArgumentsReordered,
                key,
                $"{key} takes ({newNames}) instead of ({oldNames}).",
                oldNode,
                newNode,
                oldNames,
                newNames
            );
        }
    }

    /// <summary>Whether a call that gives the arguments by position compiles, whatever they mean now.</summary>
    private bool FitsByPosition() =>
        before.Arguments.Count == after.Arguments.Count
        && before.Arguments.Zip(after.Arguments).All(pair => TypeChange.Fits(pair.First.Type, pair.Second.Type));

    private static string NamesOf(NavigationMethod method) =>
        string.Join(", ", method.Arguments.Select(argument => argument.ArgumentName));
}
