namespace OpenApi.ClientGenerator.Modeling.Drafts;

/// <summary>Finds the types that the operations lead to; what only a dropped property named is not generated.</summary>
internal static class Reachability
{
    public static HashSet<TypeDraft> From(IEnumerable<BuilderDraft> builders)
    {
        var reached = new HashSet<TypeDraft>();
        var inherited = new HashSet<Heir>();
        var open = new Stack<TypeDraft>();
        foreach (var type in builders.SelectMany(Roots))
        {
            Visit(type);
        }

        while (open.Count > 0)
        {
            if (open.Pop() is ClassDraft draft)
            {
                foreach (var type in Named(draft))
                {
                    Visit(type);
                }

                VisitAll(draft.KeptHeirs);
            }
        }

        return reached;

        void Visit(TypeDraft? type)
        {
            if (type is not null && reached.Add(type))
            {
                open.Push(type);
            }
        }

        void VisitAll(IReadOnlyList<Heir> heirs)
        {
            var below = new Stack<IReadOnlyList<Heir>>([heirs]);
            while (below.Count > 0)
            {
                foreach (var heir in below.Pop().Where(inherited.Add))
                {
                    Visit(heir.Class);
                    below.Push(heir.Heirs);
                }
            }
        }
    }

    private static IEnumerable<TypeDraft?> Roots(BuilderDraft builder) =>
        builder
            .Operations.SelectMany(operation =>
                operation
                    .Query.Select(query => query.Value.Type)
                    .Concat(operation.Parts)
                    .Concat(operation.Errors.Values)
                    .Append(operation.Body?.Type)
                    .Append(operation.Result?.Type)
            )
            .Concat(builder.NestedTypes);

    private static IEnumerable<TypeDraft?> Named(ClassDraft draft) =>
        draft
            .Properties.Select(property => property.Type.Type)
            .Concat(draft.NestedTypes)
            .Concat(draft.Kept)
            .Concat(draft.DiscriminatorCases.Select(entry => entry.Value))
            .Append(draft.Base);
}
