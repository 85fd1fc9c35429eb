using System.Globalization;
using System.Text;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Structure;

namespace OpenApi.Changes.Wire.Findings;

/// <summary>
/// Names the place of a node in words that do not depend on the order of members and items: the operation or the component,
/// then the way down from it.
/// </summary>
internal static class PlaceName
{
    /// <summary>The name, such as <c>POST /pets request application/json /name</c> or <c>schema Pet /name</c>.</summary>
    public static string Of(Node node)
    {
        var steps = StepsTo(node.Origin ?? node);
        var words = new List<string>();
        var at = Owner(steps, words);
        var path = new StringBuilder();
        for (; at < steps.Count; at++)
        {
            at += Word(steps, at, words, path);
        }

        if (path.Length > 0)
        {
            words.Add(path.ToString());
        }

        return words.Count == 0 ? "document" : string.Join(' ', words);
    }

    private readonly record struct Step(string Name, Node Node);

    private static List<Step> StepsTo(Node node)
    {
        var steps = new List<Step>();
        for (var at = node; at.Parent is { } parent; at = parent)
        {
            steps.Add(new Step(NameIn(parent, at), at));
        }

        steps.Reverse();
        return steps;
    }

    private static string NameIn(Node parent, Node child)
    {
        if (parent is ObjectNode owner)
        {
            foreach (var member in owner.Members)
            {
                if (ReferenceEquals(member.Value, child))
                {
                    return member.Name;
                }
            }

            return "";
        }

        var items = ((ArrayNode)parent).Items;
        for (var i = 0; i < items.Count; i++)
        {
            if (ReferenceEquals(items[i], child))
            {
                return i.ToString(CultureInfo.InvariantCulture);
            }
        }

        return "";
    }

    /// <summary>Adds the operation or the component that holds the place.</summary>
    /// <returns>How many steps that took.</returns>
    private static int Owner(List<Step> steps, List<string> words)
    {
        switch (steps)
        {
            case [{ Name: "paths" }, var path, ..] when MethodBelow(steps) is { } operation:
                words.Add($"{operation.Method} {path.Name}");
                return 2 + operation.Steps;
            case [{ Name: "paths" }, var path, ..]:
                words.Add(path.Name);
                return 2;
            case [{ Name: "webhooks" or "x-webhooks" }, var webhook, ..] when MethodBelow(steps) is { } operation:
                words.Add($"webhook {webhook.Name} {operation.Method}");
                return 2 + operation.Steps;
            case [{ Name: "webhooks" or "x-webhooks" }, var webhook, ..]:
                words.Add($"webhook {webhook.Name}");
                return 2;
            case [{ Name: "components" }, var kind, var component, ..]:
                words.Add($"{Singular(kind.Name)} {component.Name}");
                return 3;
            case [{ Name: "definitions" or "securityDefinitions" } kind, var component, ..]:
                words.Add($"{Singular(kind.Name)} {component.Name}");
                return 2;
            default:
                return 0;
        }
    }

    /// <summary>The method of the operation below a path or a webhook.</summary>
    private static (string Method, int Steps)? MethodBelow(List<Step> steps) =>
        steps is [_, _, var field, .. var rest]
        && HttpMethods.Below(field.Name, rest is [var next, ..] ? next.Name : null) is { } operation
        && steps[1 + operation.Steps].Node is ObjectNode
            ? operation
            : null;

    private static string Singular(string kind) =>
        kind switch
        {
            "definitions" or "schemas" => "schema",
            "requestBodies" => "request body",
            "securityDefinitions" or "securitySchemes" => "security scheme",
            _ => kind.TrimEnd('s'),
        };

    /// <summary>Adds what one step, or two that belong together, mean.</summary>
    /// <returns>How many steps were taken beyond the first.</returns>
    private static int Word(List<Step> steps, int at, List<string> words, StringBuilder path)
    {
        var next = at + 1 < steps.Count ? steps[at + 1] : (Step?)null;
        switch (steps[at].Name, next)
        {
            case ("requestBody", _):
                words.Add("request");
                return 0;
            case ("parameters", { } parameter):
                words.Add($"{parameter.Node["in"]?.AsString} {parameter.Node["name"]?.AsString}".Trim());
                return 1;
            case ("responses", { } response):
                words.Add($"response {response.Name}");
                return 1;
            case ("headers" or "links" or "callbacks" or "encoding", { } named):
                words.Add($"{Singular(steps[at].Name)} {named.Name}");
                return 1;
            case ("content", { } media):
                words.Add(media.Name);
                return 1;
            case ("properties", { } property):
                path.Append('/').Append(property.Name);
                return 1;
            case ("patternProperties", { } property):
                path.Append("/{").Append(property.Name).Append('}');
                return 1;
            case ("prefixItems", { } item):
                path.Append("/[").Append(item.Name).Append(']');
                return 1;
            case ("allOf", { }):
                return 1;
            case ("oneOf" or "anyOf", { } variant):
                path.Append('/').Append(steps[at].Name).Append('(').Append(VariantName.Of(variant.Node)).Append(')');
                return 1;
            case ("items", _):
                path.Append("/[]");
                return 0;
            case ("additionalProperties", _):
                path.Append("/{}");
                return 0;
            case ("schema" or "content", _):
                return 0;
            default:
                path.Append('/').Append(steps[at].Name);
                return 0;
        }
    }
}
