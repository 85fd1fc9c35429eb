using System.Text;
using System.Text.RegularExpressions;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Tests.Modeling;

/// <summary>Globs choose the paths that their signs say; the oracle is the regular expression that means the same.</summary>
public sealed class PathGlobTests
{
    private const int Rounds = 300;

    [Fact]
    public void A_glob_takes_the_paths_that_the_same_regular_expression_matches()
    {
        var random = new Random(20261201);
        var paths = Enumerable.Range(0, 80).Select(_ => "/a" + Text(random, "ab/")).Distinct().ToList();
        var document = Given.Read(Document(paths));
        for (var i = 0; i < Rounds; i++)
        {
            var glob = "/" + Text(random, "ab/*?");

            Taken(document, glob).Should().BeEquivalentTo(paths.Where(path => Oracle(glob).IsMatch(path)), glob);
        }
    }

    [Fact]
    public void A_glob_of_many_stars_ends()
    {
        var path = "/" + new string('a', 2_000) + "b";
        var document = Given.Read(Document([path]));
        var stars = string.Concat(Enumerable.Repeat("*a", 2_000));

        Taken(document, "/" + stars).Should().BeEmpty();
        Taken(document, "/" + new string('*', 5_001) + "b").Should().Equal(path);
    }

    private static string Document(IEnumerable<string> paths) =>
        Given.Document(
            string.Join(
                '\n',
                paths.Select(path => $"? '{path}'\n: get: {{ responses: {{ '204': {{ description: d }} }} }}")
            )
        );

    private static List<string> Taken(ApiDocument document, string glob)
    {
        var options = new GenerationOptions
        {
            ClassName = "ApiClient",
            Namespace = "Api",
            IncludePaths = new[] { glob }.ToEquatableArray(),
        };
        var result = Given.Model(document, options);
        return
        [
            .. result
                .Model.Types.OfType<RequestBuilderDeclaration>()
                .Where(builder => builder.Operations.Any(operation => operation.ForwardsTo is null))
                .Select(builder => builder.UrlTemplate["{+baseurl}".Length..]),
        ];
    }

    private static string Text(Random random, string signs) =>
        new([.. Enumerable.Range(0, random.Next(9)).Select(_ => signs[random.Next(signs.Length)])]);

    private static Regex Oracle(string glob)
    {
        var pattern = new StringBuilder("^");
        for (var i = 0; i < glob.Length; i++)
        {
            var isDouble = glob[i] == '*' && i + 1 < glob.Length && glob[i + 1] == '*';
            i += isDouble ? 1 : 0;
            pattern.Append(
                isDouble ? ".*"
                : glob[i] == '*' ? "[^/]*"
                : glob[i] == '?' ? "[^/]"
                : Regex.Escape(glob[i].ToString())
            );
        }

        return new Regex(
            pattern.Append(@"\z").ToString(),
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
        );
    }
}
