using System.Text.RegularExpressions;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Parameters;

/// <summary>
/// Which parameter of the new operation is which of the old one: by place and name; those of the path by their order in the
/// template, since their names are not on the wire; and at last by name alone, where it moved to another place.
/// </summary>
/// <param name="Pairs">The parameters of both versions.</param>
/// <param name="Removed">The parameters that only the old version has.</param>
/// <param name="Added">The parameters that only the new version has.</param>
internal sealed partial record ParameterMatch(
    IReadOnlyList<(Parameter Old, Parameter New)> Pairs,
    IReadOnlyList<Parameter> Removed,
    IReadOnlyList<Parameter> Added
)
{
    /// <summary>Matches the parameters of two operations.</summary>
    public static ParameterMatch Of(Operation old, Operation @new)
    {
        var removed = ParametersOf(old);
        var added = ParametersOf(@new);
        var pairs = new List<(Parameter, Parameter)>();
        Take(parameter => IdentityOf(old, parameter), parameter => IdentityOf(@new, parameter));
        Take(parameter => parameter.Name, parameter => parameter.Name);
        return new(
            pairs,
            [.. removed.Where(parameter => parameter.In != "path")],
            [.. added.Where(parameter => parameter.In != "path")]
        );

        void Take(Func<Parameter, string> ofOld, Func<Parameter, string> ofNew)
        {
            foreach (var left in removed.ToList())
            {
                var at = added.FindIndex(right => ofNew(right) == ofOld(left));
                if (at >= 0)
                {
                    pairs.Add((left, added[at]));
                    added.RemoveAt(at);
                    removed.Remove(left);
                }
            }
        }
    }

    /// <summary>The parameters, without headers that OpenAPI says to ignore ("Parameter Object").</summary>
    private static List<Parameter> ParametersOf(Operation operation) =>
        [
            .. operation
                .Parameters.Where(parameter =>
                    parameter.In != "header"
                    || !(
                        parameter.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase)
                        || parameter.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
                        || parameter.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
                    )
                )
                .OrderBy(parameter => parameter.In, StringComparer.Ordinal)
                .ThenBy(parameter => parameter.Name, StringComparer.Ordinal),
        ];

    private static string IdentityOf(Operation operation, Parameter parameter) =>
        parameter.In switch
        {
            "path" => $"path {IndexIn(operation.Path.Template, parameter.Name)}",
            "header" => $"header {parameter.Name.ToUpperInvariant()}",
            _ => $"{parameter.In} {parameter.Name}",
        };

    private static string IndexIn(string template, string name)
    {
        var names = ParameterName().Matches(template).Select(match => match.Groups[1].Value).ToList();
        var at = names.IndexOf(name);
        return at < 0 ? name : $"{at}";
    }

    [GeneratedRegex(@"\{([^}/]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterName();
}
