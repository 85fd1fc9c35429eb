using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Kiota.Abstractions;
using OpenApi.Contract.Requests;

namespace OpenApi.Contract.Suites;

/// <summary>
/// Finds the request builder of an operation as a user would: from the client along properties, indexers and methods.
/// The builders' own URL templates show the way.
/// </summary>
internal static partial class BuilderWalk
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;

    private static readonly PropertyInfo UrlTemplate = typeof(BaseRequestBuilder).GetProperty(
        "UrlTemplate",
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;

    /// <summary>The builder whose template is the operation's path, with the path's values filled in; null when there is none.</summary>
    public static BaseRequestBuilder? Find(object client, DocumentedRequest request)
    {
        var target = Normal(request.Operation.Template);
        var values = ParameterNames(request.Operation.Template)
            .Select(name =>
                request
                    .Parameters.Where(pair => pair.Key.In == "path" && pair.Key.Name == name)
                    .Select(pair => pair.Value)
                    .FirstOrDefault()
            )
            .ToArray();
        return client is BaseRequestBuilder root ? Find(root, target, values) : null;
    }

    private static BaseRequestBuilder? Find(BaseRequestBuilder builder, string target, ReadOnlySpan<JsonNode?> values)
    {
        var here = PathOf(builder, hasQuery: target.Contains('?'));
        if (here == target || (here.Length == 0 && target == "/"))
        {
            return builder;
        }

        if (!target.StartsWith(here, StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var step in StepsFrom(builder.GetType()))
        {
            var parameters = step.GetParameters();
            if (
                parameters.Length <= values.Length
                && Take(builder, step, values[..parameters.Length]) is { } next
                && Find(next, target, values[parameters.Length..]) is { } found
            )
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<MethodInfo> StepsFrom(Type type) =>
        type.GetMethods(Public)
            .Where(method =>
                typeof(BaseRequestBuilder).IsAssignableFrom(method.ReturnType)
                && method.Name != "WithUrl"
                && method.GetCustomAttribute<ObsoleteAttribute>() is null
            )
            .OrderBy(method => method.GetParameters().Length);

    private static BaseRequestBuilder? Take(BaseRequestBuilder builder, MethodInfo step, ReadOnlySpan<JsonNode?> values)
    {
        var parameters = step.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!TypedValue.TryMake(values[i], parameters[i].ParameterType, out arguments[i]))
            {
                return null;
            }
        }

        return (BaseRequestBuilder?)step.Invoke(builder, arguments);
    }

    /// <summary>
    /// The path that leads to a builder. Kiota writes query values that must be there as <c>?name={name}</c> behind it, and those
    /// are no part of it; a path that has such a query itself keeps it.
    /// </summary>
    private static string PathOf(BaseRequestBuilder builder, bool hasQuery)
    {
        var template = ((string)UrlTemplate.GetValue(builder)!).Replace("{+baseurl}", "", StringComparison.Ordinal);
        var query = hasQuery ? -1 : template.IndexOf('?');
        return Normal(query > 0 && template[query - 1] != '{' ? template[..query] : template);
    }

    /// <summary>A template without the names of its parameters and without its query.</summary>
    private static string Normal(string template)
    {
        var query = template.IndexOf("{?", StringComparison.Ordinal);
        return Parameter().Replace(query < 0 ? template : template[..query], "{}");
    }

    private static IEnumerable<string> ParameterNames(string template) =>
        Parameter().Matches(template).Select(match => match.Value[1..^1]);

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Parameter();
}
