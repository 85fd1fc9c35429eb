using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes the conditions on the children of a node that tell the members of a wrapper apart.</summary>
internal static class ChildTests
{
    /// <summary>The expression whether all tests hold.</summary>
    /// <param name="support">The full name of the class that the client's unions share.</param>
    /// <param name="tests">The tests, at least one.</param>
    public static string All(string support, IEnumerable<ChildTest> tests) =>
        string.Join(" && ", tests.Select(test => One(TypeNames.Global(support), test)));

    /// <summary>The expression of the text of a child.</summary>
    /// <param name="support">The full name of the class that the client's unions share.</param>
    /// <param name="path">The wire names that lead to the child.</param>
    public static string Text(string support, IEnumerable<string> path) =>
        $"{TypeNames.Global(support)}.TextOf(parseNode, {string.Join(", ", path.Select(Literal.Of))})";

    private static string One(string support, ChildTest test)
    {
        var path = string.Join(", ", test.Path.Select(Literal.Of));
        if (test.Values.Count > 0)
        {
            var values = string.Join(" or ", test.Values.Select(Literal.Of));
            return $"{support}.TextOf(parseNode, {path}) is {(test.MayBeAbsent ? "null or " : "")}{values}";
        }

        if (test.Types.Length == 0)
        {
            return $"{support}.Has(parseNode, {path})";
        }

        var isType = $"{support}.Is(parseNode, {Literal.Of(test.Types)}, {path})";
        return test.MayBeAbsent ? $"(!{support}.Has(parseNode, {path}) || {isType})" : isType;
    }
}
