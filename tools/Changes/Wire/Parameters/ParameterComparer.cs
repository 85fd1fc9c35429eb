using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Parameters;

/// <summary>Compares the parameters of an operation.</summary>
/// <param name="comparison">The run.</param>
internal sealed class ParameterComparer(Comparison comparison)
{
    public void Compare(Site site, Operation old, Operation @new)
    {
        var match = ParameterMatch.Of(old, @new);
        comparison.Add(
            site,
            [
                .. match.Removed.Select(parameter => Removed(parameter, old, @new)),
                .. match.Added.Select(parameter => Added(parameter, old)),
            ]
        );
        var schemas = new SchemaComparer(comparison);
        foreach (var (left, right) in match.Pairs)
        {
            var areTexts = left.ContentType is null && right.ContentType is null;
            comparison.Share(
                site,
                new NodeList([left.Node]),
                new NodeList([right.Node]),
                ChangeDirection.Request,
                shared =>
                {
                    comparison.Add(shared, ParameterTraits.Compare(left, right));
                    schemas.Compare(
                        shared,
                        SchemaSide.Of(left.Schema, left.Node) with
                        {
                            IsText = areTexts,
                        },
                        SchemaSide.Of(right.Schema, right.Node) with
                        {
                            IsText = areTexts,
                        },
                        ChangeDirection.Request
                    );
                }
            );
        }
    }

    private static Finding Removed(Parameter parameter, Operation old, Operation @new) =>
        new(
            ParameterRules.Presence(parameter.In, parameter.IsRequired).Forth,
            old.Node,
            NameOf(parameter),
            $"the {parameter.In} parameter '{parameter.Name}' was removed",
            parameter.Declaration,
            ListOf(@new)
        );

    private static Finding Added(Parameter parameter, Operation old) =>
        new(
            ParameterRules.Presence(parameter.In, parameter.IsRequired).Back,
            old.Node,
            NameOf(parameter),
            $"the {parameter.In} parameter '{parameter.Name}' was added"
                + (parameter.IsRequired ? " and is required" : ""),
            ListOf(old),
            parameter.Declaration
        );

    private static string NameOf(Parameter parameter) => $"{parameter.In} {parameter.Name}";

    private static Node ListOf(Operation operation) => operation.Node["parameters"] ?? operation.Node;
}
