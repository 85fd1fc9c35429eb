using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Overlays.JsonPath;
using OpenApi.Documents.Syntax;

namespace OpenApi.ClientGenerator.Tests.Reading.Overlays;

/// <summary>The examples of RFC 9535, table by table.</summary>
public sealed class JsonPathTests
{
    private const string Store = """
        {"store":{"book":[
        {"category":"reference","author":"Nigel Rees","title":"Sayings of the Century","price":8.95},
        {"category":"fiction","author":"Evelyn Waugh","title":"Sword of Honour","price":12.99},
        {"category":"fiction","author":"Herman Melville","title":"Moby Dick","isbn":"0-553-21311-3","price":8.99},
        {"category":"fiction","author":"J. R. R. Tolkien","title":"The Lord of the Rings","isbn":"0-395-19395-8","price":22.99}],
        "bicycle":{"color":"red","price":399}}}
        """;

    private const string Letters = """["a","b","c","d","e","f","g"]""";
    private const string Comparisons = """{"obj":{"x":"y"},"arr":[2,3]}""";
    private const string Nested = """{"o":{"j":1,"k":2},"a":[5,3,[{"j":4},{"k":6}]]}""";
    private const string Nulls = """{"a":null,"b":[null],"c":[{}],"null":1}""";

    private const string Mixed =
        """{"a":[3,5,1,2,4,6,{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}],"o":{"p":1,"q":2,"r":3,"s":5,"t":{"u":6}},"e":"f"}""";

    [Theory]
    [InlineData("$.store.book[*].author", 4)]
    [InlineData("$..author", 4)]
    [InlineData("$.store.*", 2)]
    [InlineData("$.store..price", 5)]
    [InlineData("$..book[2]", 1)]
    [InlineData("$..book[2].author", 1)]
    [InlineData("$..book[2].publisher", 0)]
    [InlineData("$..book[-1]", 1)]
    [InlineData("$..book[0,1]", 2)]
    [InlineData("$..book[:2]", 2)]
    [InlineData("$..book[?@.isbn]", 2)]
    [InlineData("$..book[?@.price<10]", 2)]
    [InlineData("$..*", 27)]
    public void The_book_store_of_section_1_5_answers_as_the_table_says(string query, int count) =>
        Select(Store, query).Should().HaveCount(count);

    [Theory]
    [InlineData("""{"k":"v"}""", "$", """{"k":"v"}""")]
    [InlineData("""{"o":{"j j":{"k.k":3}},"'":{"@":2}}""", "$.o['j j']", """{"k.k":3}""")]
    [InlineData("""{"o":{"j j":{"k.k":3}},"'":{"@":2}}""", "$.o['j j']['k.k']", "3")]
    [InlineData("""{"o":{"j j":{"k.k":3}},"'":{"@":2}}""", "$.o[\"j j\"][\"k.k\"]", "3")]
    [InlineData("""{"o":{"j j":{"k.k":3}},"'":{"@":2}}""", "$[\"'\"][\"@\"]", "2")]
    [InlineData("""{"o":{"j":1,"k":2},"a":[5,3]}""", "$[*]", """{"j":1,"k":2}|[5,3]""")]
    [InlineData("""{"o":{"j":1,"k":2},"a":[5,3]}""", "$.o[*, *]", "1|2|1|2")]
    [InlineData("""{"o":{"j":1,"k":2},"a":[5,3]}""", "$.a[*]", "5|3")]
    [InlineData("""["a","b"]""", "$[1]", "\"b\"")]
    [InlineData("""["a","b"]""", "$[-2]", "\"a\"")]
    [InlineData("""["a","b"]""", "$[2]", "")]
    public void Names_wildcards_and_indexes_select(string document, string query, string selected) =>
        Select(document, query).Should().Equal(Parts(selected));

    [Theory]
    [InlineData("$[1:3]", "bc")]
    [InlineData("$[5:]", "fg")]
    [InlineData("$[1:5:2]", "bd")]
    [InlineData("$[5:1:-2]", "fd")]
    [InlineData("$[::-1]", "gfedcba")]
    [InlineData("$[-2:]", "fg")]
    [InlineData("$[:-5]", "ab")]
    [InlineData("$[::0]", "")]
    [InlineData("$[100:-100:-3]", "gda")]
    [InlineData("$[0,3]", "ad")]
    [InlineData("$[0:2,5]", "abf")]
    [InlineData("$[0,0]", "aa")]
    public void Slices_and_unions_select(string query, string letters) =>
        Select(Letters, query).Should().Equal(letters.Select(letter => $"\"{letter}\""));

    [Theory]
    [InlineData("$.absent1 == $.absent2", true)]
    [InlineData("$.absent1 <= $.absent2", true)]
    [InlineData("$.absent == 'g'", false)]
    [InlineData("$.absent1 != $.absent2", false)]
    [InlineData("$.absent != 'g'", true)]
    [InlineData("1 <= 2", true)]
    [InlineData("1 > 2", false)]
    [InlineData("13 == '13'", false)]
    [InlineData("'a' <= 'b'", true)]
    [InlineData("'a' > 'b'", false)]
    [InlineData("$.obj == $.arr", false)]
    [InlineData("$.obj != $.arr", true)]
    [InlineData("$.obj == $.obj", true)]
    [InlineData("$.obj != $.obj", false)]
    [InlineData("$.arr == $.arr", true)]
    [InlineData("$.arr != $.arr", false)]
    [InlineData("$.obj == 17", false)]
    [InlineData("$.obj != 17", true)]
    [InlineData("$.obj <= $.arr", false)]
    [InlineData("$.obj < $.arr", false)]
    [InlineData("$.obj <= $.obj", true)]
    [InlineData("$.arr <= $.arr", true)]
    [InlineData("1 <= $.arr", false)]
    [InlineData("1 >= $.arr", false)]
    [InlineData("1 > $.arr", false)]
    [InlineData("1 < $.arr", false)]
    [InlineData("true <= true", true)]
    [InlineData("true > true", false)]
    [InlineData("1 == 1.0", true)]
    [InlineData("1e2 == 100", true)]
    [InlineData("-0 == 0", true)]
    [InlineData("9007199254740993 == 9007199254740992", false)]
    [InlineData("'\\uD83D\\uDE00' > '\\uFFFD'", true)]
    public void Values_compare_as_the_table_of_section_2_3_5_says(string comparison, bool isTrue) =>
        Select(Comparisons, $"$[?{comparison}]").Should().HaveCount(isTrue ? 2 : 0);

    [Theory]
    [InlineData("$.a[?@.b == 'kilo']", """{"b":"kilo"}""")]
    [InlineData("$.a[?(@.b == 'kilo')]", """{"b":"kilo"}""")]
    [InlineData("$.a[?@>3.5]", "5|4|6")]
    [InlineData("$.a[?@.b]", """{"b":"j"}|{"b":"k"}|{"b":{}}|{"b":"kilo"}""")]
    [InlineData("$.o[?@<3, ?@<3]", "1|2|1|2")]
    [InlineData("$.a[?@<2 || @.b == \"k\"]", """1|{"b":"k"}""")]
    [InlineData("$.a[?match(@.b, \"[jk]\")]", """{"b":"j"}|{"b":"k"}""")]
    [InlineData("$.a[?search(@.b, \"[jk]\")]", """{"b":"j"}|{"b":"k"}|{"b":"kilo"}""")]
    [InlineData("$.o[?@>1 && @<4]", "2|3")]
    [InlineData("$.o[?@.u || @.x]", """{"u":6}""")]
    [InlineData("$.a[?@.b == $.x]", "3|5|1|2|4|6")]
    [InlineData("$.a[?!@.b]", "3|5|1|2|4|6")]
    [InlineData("$.a[?!(@ < 6 || @.b)]", "6")]
    [InlineData("$.o[?count(@.*) == 1]", """{"u":6}""")]
    [InlineData("$.a[?length(@.b) == 4]", """{"b":"kilo"}""")]
    [InlineData("$.a[?value(@..b) == 'j']", """{"b":"j"}""")]
    public void Filters_select_as_the_table_of_section_2_3_5_says(string query, string selected) =>
        Select(Mixed, query).Should().Equal(Parts(selected));

    [Theory]
    [InlineData("$[?@.*]", 2)]
    [InlineData("$[?@[?@.b]]", 1)]
    [InlineData("$.a[?@ == @]", 10)]
    public void Filters_ask_whether_something_is_there(string query, int count) =>
        Select(Mixed, query).Should().HaveCount(count);

    [Theory]
    [InlineData("$..j", "1|4")]
    [InlineData("$..[0]", """5|{"j":4}""")]
    [InlineData("$..o", """{"j":1,"k":2}""")]
    [InlineData("$.o..[*, *]", "1|2|1|2")]
    [InlineData("$.a..[0, 1]", """5|3|{"j":4}|{"k":6}""")]
    public void Descendants_are_selected(string query, string selected) =>
        Select(Nested, query).Should().Equal(Parts(selected));

    [Theory]
    [InlineData("$.a", "null")]
    [InlineData("$.a[0]", "")]
    [InlineData("$.a.d", "")]
    [InlineData("$.b[0]", "null")]
    [InlineData("$.b[*]", "null")]
    [InlineData("$.b[?@]", "null")]
    [InlineData("$.b[?@==null]", "null")]
    [InlineData("$.c[?@.d==null]", "")]
    [InlineData("$.null", "1")]
    public void Null_is_a_value_and_not_nothing(string query, string selected) =>
        Select(Nulls, query).Should().Equal(Parts(selected));

    [Theory]
    [InlineData("""{"a":{"b":[0,1,2]}}""", "$.a.b[1:2]", "$['a']['b'][1]")]
    [InlineData("[0,1,2,3]", "$[-3]", "$[1]")]
    [InlineData("""{"\u000b":1}""", "$[\"\\u000B\"]", "$['\\u000b']")]
    [InlineData("""{"a":1}""", "$[\"\\u0061\"]", "$['a']")]
    [InlineData("""{"it's\n":1}""", "$['it\\'s\\n']", "$['it\\'s\\n']")]
    public void A_match_shows_its_normalized_path(string document, string query, string path) =>
        Matches(document, query).Single().ToString().Should().Be(path);

    [Theory]
    [InlineData("a.b", "axb", true)]
    [InlineData("a.b", "a\U00010101b", true)]
    [InlineData("a.b", "a\nb", false)]
    [InlineData("[.]", "a", false)]
    [InlineData(@"\p{Lu}", "Ж", true)]
    [InlineData(@"\P{Lu}", "Ж", false)]
    [InlineData("^ab$", "ab", true)]
    [InlineData(@"a\.c", "abc", false)]
    [InlineData(@"(?=a).", "a", false)]
    [InlineData(@"(a)\1", "aa", false)]
    [InlineData("[", "[", false)]
    public void Expressions_match_as_i_regexp_has_it(string expression, string text, bool matches) =>
        Select($$"""[{{Quote(text)}}]""", $"$[?match(@, {Quote(expression)})]").Should().HaveCount(matches ? 1 : 0);

    [Fact]
    public void Names_beyond_the_letters_of_english_need_no_quotes() =>
        Select("""{"größe":{"☺":1}}""", "$.größe.☺").Should().Equal("1");

    [Fact]
    public void A_query_that_takes_too_much_work_is_ended()
    {
        var run = () => JsonPathQuery.Parse("$..*").Select(Read(Store), new StepBudget(10, CancellationToken.None));

        run.Should().Throw<StepBudgetException>();
    }

    [Fact]
    public void A_query_can_be_cancelled()
    {
        var many = "[" + string.Join(',', Enumerable.Repeat("1", 5_000)) + "]";
        var run = () => JsonPathQuery.Parse("$..*").Select(Read(many), new StepBudget(1_000_000, new(canceled: true)));

        run.Should().Throw<OperationCanceledException>();
    }

    private static string[] Parts(string selected) => selected.Length == 0 ? [] : selected.Split('|');

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static IEnumerable<string> Select(string document, string query) =>
        Matches(document, query).Select(match => Data.Of(match.Node).ToString());

    private static IReadOnlyList<Match> Matches(string document, string query) =>
        JsonPathQuery.Parse(query).Select(Read(document), new StepBudget(100_000, CancellationToken.None));

    private static Node Read(string document) =>
        NodeReader.Read(
            new SourceFile("a.json", document),
            ReadOptions.Default,
            new Findings(),
            CancellationToken.None
        )!;
}
