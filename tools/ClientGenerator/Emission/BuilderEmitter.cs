using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes request builders: how a caller walks from URL segment to URL segment.</summary>
internal static class BuilderEmitter
{
    private const string PathParameters = $"{RuntimeNames.Dictionary}<string, object>";

    /// <summary>Writes a builder with its nested types.</summary>
    public static void Emit(SourceWriter writer, RequestBuilderDeclaration builder, string accessibility)
    {
        DocCommentWriter.Summary(writer, builder.Documentation, "Builds requests for a part of the API.");
        TypeHeader.Attributes(writer, builder.Deprecation);
        writer.Open($"{accessibility} partial class {builder.Name} : {RuntimeNames.BaseRequestBuilder}");
        foreach (var property in builder.Properties)
        {
            writer.Separate();
            Property(writer, property);
        }

        if (builder.Indexer is { } indexer)
        {
            writer.Separate();
            Indexer(writer, indexer, indexer.Type);
            if (indexer.TakesText)
            {
                writer.Separate();
                Indexer(writer, indexer, new TypeReference(ValueKind.String));
            }
        }

        ConstructorEmitter.Emit(writer, builder);
        foreach (var method in builder.Methods)
        {
            writer.Separate();
            Method(writer, method);
        }

        foreach (var operation in builder.Operations)
        {
            OperationEmitter.Emit(writer, operation);
        }

        if (builder.HasWithUrl)
        {
            writer.Separate();
            WithUrl(writer, builder);
        }

        NestedTypes(writer, builder);
        writer.Close();
    }

    private static void Property(SourceWriter writer, NavigationProperty property)
    {
        DocCommentWriter.Summary(writer, property.Documentation, $"The {property.Name} segment.");
        TypeHeader.Obsolete(writer, property.Deprecation);
        var child = TypeNames.Global(property.BuilderName);
        writer.Line($"public {child} {property.Name} => new {child}(PathParameters, RequestAdapter);");
    }

    private static void Indexer(SourceWriter writer, NavigationIndexer indexer, TypeReference type)
    {
        var child = TypeNames.Global(indexer.BuilderName);
        DocCommentWriter.Summary(writer, indexer.Documentation, "One item of the collection.");
        writer.Line($"/// <returns>A <see cref=\"{child}\"/>.</returns>");
        DocCommentWriter.Parameter(writer, "position", indexer.ParameterDocumentation, "The value in the URL.");
        TypeHeader.Obsolete(writer, indexer.Deprecation);
        writer.Open($"public {child} this[{TypeNames.Bare(type)} position]");
        writer.Open("get");
        if (!type.Kind.IsStruct())
        {
            writer.Line($"_ = position ?? throw new {RuntimeNames.ArgumentNullException}(nameof(position));");
        }

        writer.Open($"return new {child}(new {PathParameters}(PathParameters)");
        writer.Line($"[{Literal.Of(indexer.TemplateName)}] = position,");
        writer.Close(", RequestAdapter);");
        writer.Close();
        writer.Close();
    }

    private static void Method(SourceWriter writer, NavigationMethod method)
    {
        var child = TypeNames.Global(method.BuilderName);
        DocCommentWriter.Summary(writer, method.Documentation, "A segment with arguments.");
        writer.Line($"/// <returns>A <see cref=\"{child}\"/>.</returns>");
        foreach (var argument in method.Arguments)
        {
            DocCommentWriter.Parameter(
                writer,
                argument.ArgumentName.TrimStart('@'),
                argument.Documentation,
                "The value in the URL."
            );
        }

        TypeHeader.Obsolete(writer, method.Deprecation);
        var declared = string.Join(
            ", ",
            method.Arguments.Select(argument => $"{TypeNames.Item(argument.Type)} {argument.ArgumentName}")
        );
        writer.Open($"public {child} {method.Name}({declared})");
        foreach (var argument in method.Arguments)
        {
            ArgumentCheck(writer, argument);
        }

        var passed = string.Concat(method.Arguments.Select(argument => ", " + argument.ArgumentName));
        writer.Line($"return new {child}(PathParameters, RequestAdapter{passed});");
        writer.Close();
    }

    private static void ArgumentCheck(SourceWriter writer, PathArgument argument)
    {
        var missing =
            argument.Type.Kind is ValueKind.String
                ? $"string.IsNullOrEmpty({argument.ArgumentName})"
                : $"{argument.ArgumentName} is null";
        writer.Open($"if ({missing})");
        writer.Line($"throw new {RuntimeNames.ArgumentNullException}(nameof({argument.ArgumentName}));");
        writer.Close();
    }

    private static void WithUrl(SourceWriter writer, RequestBuilderDeclaration builder)
    {
        var name = TypeNames.Global(builder.Namespace + "." + builder.Name);
        writer.Line("/// <summary>A builder of the same operations for a URL of the caller's.</summary>");
        writer.Line($"/// <returns>A <see cref=\"{name}\"/>.</returns>");
        DocCommentWriter.Parameter(writer, "rawUrl", "The whole URL; it is used as it is.");
        TypeHeader.Obsolete(writer, builder.Deprecation);
        writer.Line($"public {name} WithUrl(string rawUrl) => new {name}(rawUrl, RequestAdapter);");
    }

    private static void NestedTypes(SourceWriter writer, RequestBuilderDeclaration builder)
    {
        foreach (var operation in builder.Operations)
        {
            if (operation.QueryParameters is { } query)
            {
                writer.Separate();
                QueryParametersEmitter.Emit(writer, query);
            }
        }

        foreach (var nested in builder.NestedTypes)
        {
            writer.Separate();
            ModelEmitter.Emit(writer, nested, "public");
        }
    }
}
