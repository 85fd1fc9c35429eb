using CsCheck;
using OpenApi.Documents.Overlays.JsonPath;

namespace OpenApi.ClientGenerator.Tests.Reading.Overlays;

public sealed class JsonPathErrorTests
{
    [Theory]
    [InlineData("", 0, "'$'")]
    [InlineData("a", 0, "'$'")]
    [InlineData("$a", 1, "'.'")]
    [InlineData("$.", 2, "a name")]
    [InlineData("$..", 3, "a name")]
    [InlineData("$.a-b", 3, "'.'")]
    [InlineData("$. a", 2, "a name")]
    [InlineData("$ ", 1, "'.'")]
    [InlineData("$.1", 2, "a name")]
    [InlineData("$[", 2, "a quoted name")]
    [InlineData("$[]", 2, "a quoted name")]
    [InlineData("$['a'", 5, "']'")]
    [InlineData("$['a", 4, "no end")]
    [InlineData("$['a\\x']", 5, "no escape")]
    [InlineData("$[\"a\\'\"]", 5, "no escape")]
    [InlineData("$['\\uD800']", 4, "surrogate")]
    [InlineData("$['\\uDC00']", 4, "surrogate")]
    [InlineData("$['\\u00g0']", 4, "hexadecimal")]
    [InlineData("$[01]", 2, "leading zero")]
    [InlineData("$[-0]", 2, "leading zero")]
    [InlineData("$[9007199254740992]", 2, "beyond")]
    [InlineData("$[-9223372036854775808]", 2, "beyond")]
    [InlineData("$[-9223372036854775808:1]", 2, "beyond")]
    [InlineData("$[1:2:3:4]", 7, "']'")]
    [InlineData("$[?]", 3, "'@'")]
    [InlineData("$[?@.a = 1]", 7, "']'")]
    [InlineData("$[?@.a == ]", 10, "'@'")]
    [InlineData("$[?1]", 3, "a value alone")]
    [InlineData("$[?@..a == 1]", 3, "several values")]
    [InlineData("$[?@.* == 1]", 3, "several values")]
    [InlineData("$[?(@.a]", 7, "')'")]
    [InlineData("$[?length(@.*) < 3]", 10, "several values")]
    [InlineData("$[?count(1) == 1]", 3, "one query")]
    [InlineData("$[?count(foo(@.*)) == 1]", 9, "no function 'foo'")]
    [InlineData("$[?match(@.timezone, 'Europe/.*') == true]", 3, "conditions")]
    [InlineData("$[?match(@.a)]", 3, "a text and an expression")]
    [InlineData("$[?value(@..color)]", 3, "a value alone")]
    [InlineData("$[?count (@.*) == 1]", 3, "'@'")]
    [InlineData("$[?!@.a == 1]", 8, "']'")]
    [InlineData("$[?@.a == 01]", 10, "leading zero")]
    [InlineData("$[?@.a == 1.]", 12, "digits")]
    [InlineData("$[?@.a == 1e]", 12, "digits")]
    [InlineData("$[?@.a == True]", 10, "'@'")]
    public void What_is_no_query_is_an_error_at_its_place(string query, int offset, string says)
    {
        var fault = FluentActions.Invoking(() => JsonPathQuery.Parse(query)).Should().Throw<JsonPathException>().Which;

        fault.Message.Should().Contain(says);
        fault.Offset.Should().Be(offset);
    }

    [Theory]
    [InlineData("$ .a [ 'b' , 0 ] ..c")]
    [InlineData("$[ 1 : 5 : 2 ]")]
    [InlineData("$[? @ .a == 1 && ! @ .b || ( @ .c ) ]")]
    [InlineData("$[?count( @.* ) >= 1]")]
    [InlineData("$[?@.a\t==\n1]")]
    public void Spaces_stand_where_the_grammar_has_them(string query) =>
        FluentActions.Invoking(() => JsonPathQuery.Parse(query)).Should().NotThrow();

    [Fact]
    public void Deep_nesting_and_great_length_are_errors()
    {
        var deep = "$[?" + new string('(', 10_000 - 3);
        var calls = "$[?" + string.Concat(Enumerable.Repeat("length(", 1_000));
        var filters = string.Concat(Enumerable.Repeat("$[?", 1_000));

        foreach (var query in new[] { deep, calls, filters, "$" + new string(' ', 10_000) })
        {
            FluentActions.Invoking(() => JsonPathQuery.Parse(query)).Should().Throw<JsonPathException>();
        }
    }

    [Fact]
    public void Any_text_is_a_query_or_an_error_within_it() =>
        Gen.String[Gen.OneOf(Gen.Const('$'), Gen.Const('@'), Gen.Const('['), Gen.Const('?'), Gen.Char[' ', '~']), 0, 40]
            .Sample(
                text =>
                {
                    try
                    {
                        JsonPathQuery.Parse("$" + text);
                        return true;
                    }
                    catch (JsonPathException fault)
                    {
                        return fault.Offset >= 0 && fault.Offset <= text.Length + 1;
                    }
                },
                iter: 5_000
            );
}
