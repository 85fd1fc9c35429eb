using System.Collections.Immutable;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Freezing;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.ClientGenerator.Modeling.Operations;
using OpenApi.ClientGenerator.Modeling.Paths;
using OpenApi.ClientGenerator.Modeling.Schemas;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling;

/// <summary>What came of modeling.</summary>
/// <param name="Model">The client; it has no file when it would be too large, which is an error among the findings.</param>
/// <param name="Diagnostics">The findings, in no order.</param>
/// <param name="Origins">The nodes of the document that the declarations were made from.</param>
public sealed record ModelingResult(ClientModel Model, ImmutableArray<Diagnostic> Diagnostics, ModelOrigins Origins);

/// <summary>
/// Makes the model of a client from a document, in steps: a request builder for each node of the tree of URLs; the types that
/// their operations need; names; and last the immutable records.
/// </summary>
public static class ClientModeler
{
    /// <summary>Makes the model of a client.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static ModelingResult Build(
        ApiDocument document,
        GenerationOptions options,
        CancellationToken cancellationToken
    )
    {
        var context = new ModelingContext(document, options, cancellationToken);
        try
        {
            return new ModelingResult(Build(context), [.. context.Diagnostics], context.Origins);
        }
        catch (ClientTooLargeException tooLarge)
        {
            context.Report(tooLarge.Descriptor, document.Root, [.. tooLarge.Arguments]);
            return new ModelingResult(
                new ClientModel(options.ClassName, options.Namespace, default),
                [.. context.Diagnostics],
                context.Origins
            );
        }
    }

    private static ClientModel Build(ModelingContext context)
    {
        var options = context.Options;
        var resolver = new TypeResolver(context);
        var operations = new OperationModeler(context, resolver);
        var filter = new PathFilter(options.IncludePaths, options.ExcludePaths);
        var client = new BuilderTree(context).Build(UrlTree.Build(context, filter));
        var builders = client.Subtree.ToList();
        var filler = new ClassFiller(context, resolver);
        foreach (var builder in builders)
        {
            context.Budget.Step();
            AddOperations(context, operations, builder);

            // What a path leads to belongs to it before the next path comes: some names are made from the first path.
            filler.FillAll();
        }

        if (!context.Document.Paths.Any(path => path.Operations.Any()))
        {
            context.Report(ModelingDiagnostics.NoOperation, context.Document.Root["paths"] ?? context.Document.Root);
        }

        var classes = SettleNames(context, builders);
        ReportWidths(context);
        return new ClientModel(options.ClassName, options.Namespace, Freeze(context, operations, builders, classes));
    }

    private static void AddOperations(ModelingContext context, OperationModeler operations, BuilderDraft builder)
    {
        foreach (var operation in builder.Node.Operations)
        {
            var same = builder.Operations.Find(known => known.Operation.Method == operation.Method);
            if (same is not null)
            {
                context.Report(
                    ModelingDiagnostics.OperationRepeated,
                    operation.Node,
                    operation.Method,
                    operation.Path.Template,
                    same.Operation.Path.Template
                );
            }
            else
            {
                builder.Operations.Add(operations.Build(builder, operation));
            }
        }
    }

    private static List<ClassDraft> SettleNames(ModelingContext context, List<BuilderDraft> builders)
    {
        var all = Classes(context, builders);
        foreach (var error in all.Where(draft => draft.IsError && !draft.Ancestry.Skip(1).Any(above => above.IsError)))
        {
            TakeOverBase(context, error);
        }

        DropInherited(context, all);
        var reached = Reachability.From(builders);
        context.Types.All.RemoveAll(type => !reached.Contains(type));
        TypeNames.Settle(context.Types.All, builders);
        var classes = Classes(context, builders);
        var names = new PropertyNames(context);
        foreach (var draft in classes)
        {
            names.Settle(draft);
        }

        return classes;
    }

    private static List<ClassDraft> Classes(ModelingContext context, List<BuilderDraft> builders) =>
        context
            .Types.All.OfType<ClassDraft>()
            .Concat(builders.SelectMany(builder => builder.NestedTypes))
            .SelectMany(WithNested)
            .ToList();

    /// <summary>A property that a model repeats from one it extends is only kept there.</summary>
    private static void DropInherited(ModelingContext context, List<ClassDraft> drafts)
    {
        var wireNames = new Inherited<ImmutableHashSet<string>>(
            ImmutableHashSet.Create<string>(StringComparer.Ordinal),
            (names, draft) => names.Union(draft.Properties.Select(property => property.WireName))
        );
        foreach (var draft in drafts.Where(draft => draft.Base is not null))
        {
            context.Budget.Step();
            var inherited = wireNames.Of(draft);
            Drop(draft, property => inherited.Contains(property.WireName));
        }
    }

    private static IEnumerable<ClassDraft> WithNested(ClassDraft draft) =>
        draft.NestedTypes.SelectMany(WithNested).Prepend(draft);

    /// <summary>
    /// An exception derives from the runtime's, so it cannot extend a model that is none; it has the model's properties
    /// itself.
    /// </summary>
    private static void TakeOverBase(ModelingContext context, ClassDraft error)
    {
        var taken = new Dictionary<string, PropertyDraft>(StringComparer.Ordinal);
        foreach (var property in error.Ancestry.Skip(1).SelectMany(ancestor => ancestor.Properties))
        {
            context.Budget.AddMember();
            taken[property.WireName] = new PropertyDraft(property.WireName, property.Schema, property.Type);
        }

        Drop(error, known => taken.ContainsKey(known.WireName));
        error.Properties.AddRange(taken.Values);
        error.Kept.AddRange(error.Ancestry.Skip(1));
        error.Base = null;
    }

    /// <summary>Drops properties; the models that they alone named stay, as callers may know them.</summary>
    private static void Drop(ClassDraft draft, Predicate<PropertyDraft> condition)
    {
        draft.Kept.AddRange(
            draft.Properties.FindAll(condition).Select(property => property.Type.Type).OfType<TypeDraft>()
        );
        draft.Properties.RemoveAll(condition);
    }

    private static void ReportWidths(ModelingContext context)
    {
        foreach (var wide in context.Widths.Wide)
        {
            context.Report(ModelingDiagnostics.IntegerWidened, wide.Key, Title(wide.Key), wide.Value);
        }
    }

    private static string Title(Node node) => ComponentNames.KeyOf(node);

    private static EquatableArray<ClientFile> Freeze(
        ModelingContext context,
        OperationModeler operations,
        List<BuilderDraft> builders,
        List<ClassDraft> classes
    )
    {
        var enums = new EnumFreezer(context);
        InitialValues.MarkTags(context, classes);
        var bases = new HashSet<ClassDraft>(classes.Select(draft => draft.Base).OfType<ClassDraft>());
        var classFreezer = new ClassFreezer(context, enums, bases);
        var builderFreezer = new BuilderFreezer(context, operations, new OperationFreezer(context), classFreezer);
        var types = new List<FrozenType>();
        foreach (var builder in builders)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            types.Add(new FrozenType(builderFreezer.Freeze(builder), builder));
        }

        if (builders.Exists(builder => builder.Node.Operations.Exists(MethodHandler.IsNeededFor)))
        {
            types.Add(new FrozenType(MethodHandler.Declare(context.Options)));
        }

        if (classes.Exists(draft => draft.Composition is not null))
        {
            types.Add(new FrozenType(UnionSupport.Declare(context.Options)));
        }

        foreach (var type in context.Types.All)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            types.Add(
                type is ClassDraft draft
                    ? new FrozenType(classFreezer.Freeze(draft), draft, draft.Owner)
                    : new FrozenType(enums.Freeze((EnumDraft)type), owner: type.Owner)
            );
        }

        return FilePaths.Assign(FileContents.Group(types), context.Options).ToEquatableArray();
    }
}
