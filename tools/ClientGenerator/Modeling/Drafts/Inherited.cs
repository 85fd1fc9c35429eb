namespace OpenApi.ClientGenerator.Modeling.Drafts;

/// <summary>
/// Something that classes have from all those they extend together. It is found once for each class, from what the class that it
/// extends has, so that a long chain of bases is not walked again by each link.
/// </summary>
/// <param name="none">What a class has that extends none.</param>
/// <param name="add">What those below a class have, from what it has itself and what there is above it.</param>
internal sealed class Inherited<T>(T none, Func<T, ClassDraft, T> add)
{
    private readonly Dictionary<ClassDraft, T> below = [];

    /// <summary>What a class has from those it extends.</summary>
    /// <remarks>What is asked of the classes above must no longer change.</remarks>
    public T Of(ClassDraft draft)
    {
        if (draft.Base is not { } nearest)
        {
            return none;
        }

        if (!below.TryGetValue(nearest, out var value))
        {
            foreach (var next in nearest.Ancestry.TakeWhile(one => !below.ContainsKey(one)).Reverse().ToList())
            {
                value = add(Of(next), next);
                below.Add(next, value);
            }
        }

        return value;
    }
}
