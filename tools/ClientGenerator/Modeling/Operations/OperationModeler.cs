using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.ClientGenerator.Modeling.Paths;
using OpenApi.ClientGenerator.Modeling.Schemas;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Operations;

/// <summary>Decides the result, the body, the errors and the query parameters of operations.</summary>
internal sealed class OperationModeler(ModelingContext context, TypeResolver resolver)
{
    private static readonly string[] ErrorRanges = ["4XX", "5XX"];

    public OperationDraft Build(BuilderDraft builder, Operation operation)
    {
        var draft = new OperationDraft(operation, VerbOf(operation.Method));
        var stem = PathNames.TypeStem(builder.Node);
        var choice = ResponseChoice.Of(operation);
        draft.Result = ResultOf(
            choice,
            new InlineName(builder.Namespace, stem + draft.Verb + "Response", stem, builder, stem, Within: builder)
        );
        draft.Accept = ResponseChoice.Accept(operation, choice);
        NotCarried.Report(context, operation, choice);
        draft.ResultDeclaration = choice.Response?.Declaration;
        AddBody(
            draft,
            new InlineName(builder.Namespace, stem + draft.Verb + "RequestBody", stem, builder, stem, Within: builder)
        );
        AddItems(draft, new InlineName(builder.Namespace, stem + draft.Verb + "Item", stem, builder, Within: builder));
        AddErrors(draft, builder, NameOfSuccess(choice) ?? stem);
        foreach (var same in QueryParameter.ByName(operation).OrderBy(same => same.Key, StringComparer.Ordinal))
        {
            context.Budget.AddMember();
            var first = same.First();
            draft.Query.Add(new KeyValuePair<QueryParameter, ValueDraft>(first, TypeOf(first, draft.Verb, builder)));
            foreach (var later in same.Skip(1))
            {
                context.Report(
                    ModelingDiagnostics.QueryValueRepeated,
                    later.Parameter.Declaration,
                    later.WireName,
                    later.Parameter.Name,
                    first.Parameter.Name
                );
            }
        }

        return draft;
    }

    /// <summary>The type of a path parameter: a scalar, of a union the first that it can be, or a text where it is none.</summary>
    public TypeReference PathType(Schema? schema) => PathTypes(schema).First();

    /// <summary>All types that a path parameter can have.</summary>
    public IEnumerable<TypeReference> PathTypes(Schema? schema)
    {
        var target = schema?.Target;
        var variants = target is { } whole && PathScalar(whole) is null ? whole.Variants(out _) : [];
        return variants.Count > 0
            ? variants.Select(variant => Text(PathScalar(variant.Target)))
            : [Text(target is { } one ? PathScalar(one) : null)];

        static TypeReference Text(ValueKind? kind) => new(kind ?? ValueKind.String);
    }

    private ValueKind? PathScalar(Schema target) =>
        !target.IsTextEnum() && resolver.ScalarOf(target) is { } kind and not (ValueKind.ByteArray or ValueKind.Stream)
            ? kind
            : null;

    private static string VerbOf(string method) => SymbolName.CleanUpper(method.ToLowerInvariant());

    private static ValueDraft BodyOrResult(ValueDraft type) =>
        type is { Kind: ValueKind.ByteArray, IsCollection: false } ? new ValueDraft(ValueKind.Stream) : type;

    private ValueDraft? ResultOf(ResponseChoice choice, InlineName name) =>
        choice.Shape switch
        {
            ResultShape.Schema => BodyOrResult(resolver.Resolve(choice.Media!.Value.Schema!.Value, name)),
            ResultShape.Text => new ValueDraft(ValueKind.String),
            ResultShape.Stream => new ValueDraft(ValueKind.Stream),
            _ => null,
        };

    private void AddBody(OperationDraft draft, InlineName name)
    {
        if (draft.Operation.RequestBody is not { } body || !body.Content.Any())
        {
            return;
        }

        var content = body.Content.ToList();
        var structured = StructuredTypes.Of(content);
        if (structured.Count == 0)
        {
            draft.Body = new ValueDraft(ValueKind.Stream);
            draft.BodyContentType = content.Count == 1 && content[0].Name.IndexOf('*') < 0 ? content[0].Name : null;
            return;
        }

        var chosen = BodyChoice.Of(structured, context.Schemas);
        BodyChoice.Report(context, draft.Operation, content, chosen);
        draft.Body = IsMultipart(chosen)
            ? Multipart(draft, chosen.Schema!.Value, name)
            : BodyOrResult(resolver.Resolve(chosen.Schema!.Value, name));
        draft.BodyContentType = StructuredTypes.Sent(
            structured
                .Where(media => SchemaEquality.AreEqual(media.Schema!.Value, chosen.Schema!.Value))
                .Where(media => MediaTypeName.IsMultipartForm(media.Name) == MediaTypeName.IsMultipartForm(chosen.Name))
                .OrderByDescending(media => StructuredTypes.WeightOf(media.Name))
                .ThenByDescending(media => media.Name, StringComparer.Ordinal)
                .First()
                .Name
        );
    }

    /// <summary>
    /// The caller puts a multipart body together from parts; models of parts that are objects are there for that, called like a
    /// body.
    /// </summary>
    private ValueDraft Multipart(OperationDraft draft, Schema schema, InlineName name)
    {
        foreach (var part in context.Schemas.MembersOf(schema).OrderBy(part => part.Name, StringComparer.Ordinal))
        {
            if (resolver.Resolve(part.Declarations[0], name).Type is { } type)
            {
                draft.Parts.Add(type);
            }
        }

        return new ValueDraft(ValueKind.Multipart);
    }

    /// <summary>Whether the body has parts; nothing but an object has.</summary>
    private bool IsMultipart(MediaType chosen) =>
        MediaTypeName.IsMultipartForm(chosen.Name)
        && chosen.Schema!.Value.Target is var schema
        && resolver.ScalarOf(schema) is null
        && (schema.Types & ~SchemaTypes.Null) != SchemaTypes.Array;

    /// <summary>
    /// A sequence of items (<c>itemSchema</c> of 3.2) is a stream, which the caller reads item by item; the models of the items are
    /// there for that.
    /// </summary>
    private void AddItems(OperationDraft draft, InlineName name)
    {
        var content = draft.Operation.ResponsesByStatus().SelectMany(response => response.Content.ByName());
        foreach (var media in content.Concat(draft.Operation.RequestBody?.Content.ByName() ?? []))
        {
            if (media.ItemSchema is { } item && resolver.Resolve(item, name).Type is { } type)
            {
                draft.Parts.Add(type);
            }
        }
    }

    /// <summary>Inline errors are called after the model that the operation gives, where that has a name.</summary>
    private static string? NameOfSuccess(ResponseChoice choice) =>
        choice.Media?.Schema is { Reference: not null } named
            ? SymbolName.CleanUpper(ComponentNames.KeyOf(named.Target.Node).Split('.').Last())
            : null;

    private void AddErrors(OperationDraft draft, BuilderDraft builder, string stem)
    {
        Response? fallback = null;
        foreach (var response in draft.Operation.ResponsesByStatus())
        {
            if (response.Status == "default")
            {
                fallback = response;
            }
            else if (ResponseChoice.IsError(response.Status))
            {
                AddError(draft, builder, stem, response, response.Status.ToUpperInvariant());
            }
        }

        if (fallback is { } other)
        {
            foreach (var range in ErrorRanges.Where(range => !draft.Errors.ContainsKey(range)))
            {
                AddError(draft, builder, stem, other, range);
            }
        }

        if (
            draft.Errors.TryGetValue("4XX", out var client)
            && draft.Errors.TryGetValue("5XX", out var server)
            && client == server
        )
        {
            draft.Errors.Remove("4XX");
            draft.Errors.Remove("5XX");
            draft.Errors.Add("XXX", client);
        }
    }

    private void AddError(OperationDraft draft, BuilderDraft builder, string stem, Response response, string status)
    {
        if (StructuredTypes.Of(response.Content).Select(media => media.Schema).FirstOrDefault() is not { } schema)
        {
            return;
        }

        var isShared = response.Declaration["$ref"] is not null;
        var ns = isShared ? context.Options.Namespace + ".Models" : builder.Namespace;
        var type = resolver.Resolve(
            schema,
            new InlineName(
                ns,
                stem + status + "Error",
                PathNames.TypeStem(builder.Node),
                Within: isShared ? null : builder
            )
        );
        if (type.Class is { Composition: null } error)
        {
            error.IsError = true;
            draft.Errors[status] = error;
        }
        else
        {
            context.Report(ModelingDiagnostics.ErrorNotMapped, response.Declaration, status);
        }
    }

    private ValueDraft TypeOf(QueryParameter parameter, string verb, BuilderDraft builder)
    {
        if (parameter.Schema is not { } schema || parameter is { Member: null, Parameter.ContentType: not null })
        {
            return new ValueDraft(ValueKind.String);
        }

        var name = verb + SymbolName.UpperFirst(SymbolName.Clean(parameter.NameForTypes)) + "QueryParameterType";
        return Flat(
            schema.Target,
            new InlineName(builder.Namespace, name, PathNames.TypeStem(builder.Node), Within: builder),
            []
        );
    }

    /// <summary>
    /// A query value is a scalar, an enum, or a list of these; anything else is a text, also a schema that leads back to itself.
    /// </summary>
    private ValueDraft Flat(Schema schema, InlineName name, HashSet<Schema> seen)
    {
        if (!seen.Add(schema))
        {
            return new ValueDraft(ValueKind.String);
        }

        if (schema.IsTextEnum())
        {
            return schema.IsComponent()
                ? resolver.ResolveTarget(schema, name.PathStem)
                : resolver.Resolve(schema, name);
        }

        if ((schema.Types & SchemaTypes.Array) != 0 && schema.Items is { } items)
        {
            var item = Flat(items.Target, name, seen);
            return item.IsCollection ? new ValueDraft(ValueKind.String) : item with { IsCollection = true };
        }

        if (schema.AllOf.Count() == 1 && !schema.HasProperties())
        {
            return Flat(schema.AllOf.First().Target, name, seen);
        }

        // A union with nothing but null is the other variant, which may also be left out.
        if (
            resolver.ScalarOf(schema) is null
            && !schema.HasProperties()
            && schema.Variants(out _) is [var only]
            && schema.OneOf.Concat(schema.AnyOf).Any(SchemaShape.IsNullBranch)
        )
        {
            return Flat(only.Target, name, seen);
        }

        return new ValueDraft(
            resolver.ScalarOf(schema) is { } kind and not ValueKind.ByteArray ? kind : ValueKind.String
        );
    }
}
