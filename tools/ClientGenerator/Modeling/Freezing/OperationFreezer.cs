using System.Globalization;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.ClientGenerator.Modeling.Operations;
using OpenApi.ClientGenerator.Modeling.Paths;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Freezing;

/// <summary>Freezes operations.</summary>
internal sealed class OperationFreezer(ModelingContext context)
{
    public OperationModel Freeze(BuilderDraft builder, OperationDraft draft)
    {
        var operation = draft.Operation;
        AddOrigins(builder, draft);
        return new OperationModel(
            draft.Verb,
            operation.Method,
            MethodHandler.IsNeededFor(operation) ? MethodHandler.FullName(context.Options) : null,
            DocumentationOf(operation),
            Texts.DeprecationOf(operation.Node, operation.IsDeprecated),
            BodyOf(draft),
            draft.Result?.Freeze(),
            draft.Accept,
            draft.Errors.Select(entry => new ErrorMapping(entry.Key, entry.Value.FullName)).ToEquatableArray(),
            QueryOf(builder, draft),
            UrlTemplate.HasPathOf(builder.Node, operation) && IsContained(builder, draft)
                ? null
                : UrlTemplate.Of(builder.Node, draft),
            ServerUrl.OfOperation(operation),
            null
        );
    }

    /// <summary>The shortcut to an operation of the builder that stands for a slash at the end of the path.</summary>
    public OperationModel Forward(BuilderDraft builder, BuilderDraft target, OperationDraft draft)
    {
        AddOrigins(builder, draft);
        var frozen = Freeze(target, draft);
        return frozen with
        {
            QueryParameters = null,
            UrlTemplate = null,
            Server = null,
            ForwardsTo = new OperationForward(target.Navigation, frozen.QueryParameters?.FullName),
        };
    }

    private void AddOrigins(BuilderDraft builder, OperationDraft draft)
    {
        var operation = draft.Operation;
        context.Origins.Add(operation.Node, builder.FullName, draft.Verb);
        if (operation.Node["requestBody"] is { } body)
        {
            context.Origins.Add(body, builder.FullName, draft.Verb, ModelOrigins.Body);
        }

        if ((draft.ResultDeclaration ?? operation.Node["responses"]) is { } success)
        {
            context.Origins.Add(success, builder.FullName, draft.Verb, ModelOrigins.Result);
        }

        foreach (var response in operation.Responses)
        {
            context.Origins.Add(response.Declaration, builder.FullName, draft.Verb, response.Status.ToUpperInvariant());
        }
    }

    /// <summary>
    /// Whether the shared template is right for an operation: what it has more is left out of the URL, because no value is
    /// given for it.
    /// </summary>
    private static bool IsContained(BuilderDraft builder, OperationDraft draft)
    {
        if (builder.Operations.Count == 1)
        {
            return true;
        }

        var own = draft.Query.ToDictionary(query => query.Key.TemplateName, query => query.Key.Explodes);
        return builder
            .Operations.SelectMany(operation => operation.Query)
            .All(query => !own.TryGetValue(query.Key.TemplateName, out var explodes) || explodes == query.Key.Explodes);
    }

    private static Documentation DocumentationOf(Operation operation) =>
        Texts.Or(
            operation.Description ?? operation.Summary,
            operation,
            static one => $"{one.Method} {one.Path.Template}"
        ) with
        {
            LinkUrl = operation.ExternalDocsUrl,
        };

    private static BodyModel? BodyOf(OperationDraft draft) =>
        draft.Body is { } type
            ? new BodyModel(
                type.Freeze(),
                draft.BodyContentType,
                Texts.Or(
                    draft.Operation.RequestBody?.Description ?? type.Class?.Schema.Description,
                    "The request body."
                )
            )
            : null;

    private QueryParametersDeclaration? QueryOf(BuilderDraft builder, OperationDraft draft)
    {
        if (draft.Query.Count == 0)
        {
            return null;
        }

        var name = builder.Name + draft.Verb + "QueryParameters";
        var fullName = builder.FullName + "." + name;
        context.Origins.Add(draft.Operation.Node, fullName);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        // Of two that come to one name the first in the document has it, as callers know it.
        var parameters = draft.Operation.Parameters.Select(parameter => parameter.Declaration).ToList();
        var properties = draft
            .Query.OrderBy(query => parameters.IndexOf(query.Key.Parameter.Declaration))
            .Select(query => Freeze(fullName, query.Key, query.Value, names))
            .OrderBy(property => property.Name, StringComparer.Ordinal);
        return new QueryParametersDeclaration(
            name,
            fullName,
            DocumentationOf(draft.Operation),
            properties.ToEquatableArray()
        );
    }

    private QueryProperty Freeze(string owner, QueryParameter query, ValueDraft type, HashSet<string> names)
    {
        var wanted = query.PropertyName;
        wanted = ReservedNames.IsObjectMember(wanted) ? wanted + "Property" : wanted;
        var name = wanted;
        for (var number = 0; !names.Add(name); number++)
        {
            name = wanted + number.ToString(CultureInfo.InvariantCulture);
        }

        if (name != wanted)
        {
            context.Report(
                ModelingDiagnostics.PropertyRenamed,
                query.Parameter.Declaration,
                query.WireName,
                wanted,
                name
            );
        }

        context.Origins.Add(query.Parameter.Declaration, owner, name);
        return new QueryProperty(
            name,
            query.TemplateName,
            type.Freeze(),
            type.IsCollection ? query.Separator : null,
            Texts.Or(
                query.Parameter.Description ?? query.Schema?.Description,
                query,
                static one => $"The query value {one.WireName}."
            ),
            Texts.DeprecationOf(query.Parameter.Node, query.Parameter.IsDeprecated)
        );
    }
}
