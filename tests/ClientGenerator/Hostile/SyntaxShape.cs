using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OpenApi.ClientGenerator.Tests.Hostile;

/// <summary>What the compiler sees in a file, without its texts.</summary>
internal static class SyntaxShape
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp9, DocumentationMode.Diagnose);

    public static SyntaxTree Parse(GeneratedFile file) => CSharpSyntaxTree.ParseText(file.Text, Options, file.Path);

    /// <summary>The kinds of all tokens, and of all comments and directives between them, in order.</summary>
    private static IEnumerable<SyntaxKind> Of(SyntaxTree tree) =>
        from token in tree.GetRoot().DescendantTokens()
        from kind in token
            .LeadingTrivia.Concat(token.TrailingTrivia)
            .Select(trivia => trivia.Kind())
            .Append(token.Kind())
        select kind;

    /// <summary>Whether two files have the same tokens, comments and directives but for their texts.</summary>
    public static bool AreEqual(SyntaxTree left, SyntaxTree right) => Of(left).SequenceEqual(Of(right));

    /// <summary>The elements of all documentation comments, in order.</summary>
    public static IEnumerable<string> DocumentationElements(SyntaxTree tree) =>
        tree.GetRoot()
            .DescendantNodes(descendIntoTrivia: true)
            .Where(node => node.Kind() is SyntaxKind.XmlElementStartTag or SyntaxKind.XmlEmptyElement)
            .Select(node => node.ToString());

    /// <summary>The values of all string literals, in order.</summary>
    public static IEnumerable<string> Literals(SyntaxTree tree) =>
        tree.GetRoot()
            .DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken))
            .Select(token => token.ValueText);
}
