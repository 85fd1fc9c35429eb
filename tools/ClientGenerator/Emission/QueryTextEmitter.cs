using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes out query values that the runtime would not write as the document says.</summary>
internal static class QueryTextEmitter
{
    /// <summary>Writes the statements, which stand behind those that take the caller's values over.</summary>
    public static void Emit(SourceWriter writer, OperationModel operation)
    {
        foreach (var property in operation.QueryParameters?.Properties ?? default)
        {
            if (property is { Separator: { } separator, Type.IsCollection: true })
            {
                Replace(
                    writer,
                    property,
                    "_System::Collections.IEnumerable",
                    value => $"string.Join({Literal.Of(separator)}, {Items(property, value)})"
                );
            }
            else if (property.Type is { Kind: ValueKind.TimeSpan, IsCollection: false })
            {
                // The runtime refuses durations.
                Replace(writer, property, "_System::TimeSpan", value => $"_System::Xml.XmlConvert.ToString({value})");
            }
        }
    }

    private static void Replace(SourceWriter writer, QueryProperty property, string type, Func<string, string> text)
    {
        var key = Literal.Of(property.TemplateName);
        var value = property.Name + "Value";
        writer.Open(
            $"if (requestInfo.QueryParameters.TryGetValue({key}, out var {property.Name}Found) && {property.Name}Found is {type} {value})"
        );
        writer.Line($"requestInfo.QueryParameters[{key}] = {text(value)};");
        writer.Close();
    }

    /// <summary>The items as texts, the same in every culture.</summary>
    private static string Items(QueryProperty property, string value)
    {
        var text = property.Type.Kind switch
        {
            ValueKind.Boolean => "item is true ? \"true\" : \"false\"",
            ValueKind.Enum =>
                $"_Kiota::Helpers.EnumHelpers.GetEnumStringValue<{TypeNames.Bare(property.Type)}>(({TypeNames.Bare(property.Type)})item)",
            ValueKind.DateTimeOffset => "_System::FormattableString.Invariant($\"{item:o}\")",
            _ => "_System::FormattableString.Invariant($\"{item}\")",
        };
        return $"_System::Linq.Enumerable.Select(_System::Linq.Enumerable.Cast<object>({value}), item => {text})";
    }
}
