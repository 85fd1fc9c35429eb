using System.Globalization;
using System.Web;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Kiota.Abstractions;
using TimPush.Signing;

namespace OpenApi.Extensions.Tests.TimPush.Signing;

public sealed class UserSigAuthenticationProviderTests
{
    private const string Template =
        "{+baseurl}/v4/timpush/push?contenttype={contenttype}&identifier={identifier}&random={random}&sdkappid={sdkappid}&usersig={usersig}";

    private static readonly Uri Host = new("https://adminapisgp.im.qcloud.com");
    private readonly UserSigSource _source = new(
        88888888,
        "admin",
        "planted-key",
        TimeSpan.FromHours(24),
        TimeSpan.FromHours(1),
        new FakeTimeProvider()
    );

    [Fact]
    public async Task A_call_gets_the_five_values_each_once()
    {
        var request = Request();

        await Provider().AuthenticateRequestAsync(request);

        var query = HttpUtility.ParseQueryString(request.URI.Query);
        query.AllKeys.Should().BeEquivalentTo("sdkappid", "identifier", "usersig", "random", "contenttype");
        query.AllKeys.Should().OnlyContain(name => query.GetValues(name)!.Length == 1);
        query["sdkappid"].Should().Be("88888888");
        query["identifier"].Should().Be("admin");
        query["contenttype"].Should().Be("json");
        query["usersig"].Should().Be(await _source.GetAsync(default));
        request.URI.AbsolutePath.Should().Be("/v4/timpush/push");
    }

    [Fact]
    public async Task Random_is_fresh_for_each_call_and_uses_all_32_bits()
    {
        var numbers = new List<long>();
        for (var call = 0; call < 200; call++)
        {
            var request = Request();
            await Provider().AuthenticateRequestAsync(request);
            numbers.Add(
                long.Parse(HttpUtility.ParseQueryString(request.URI.Query)["random"]!, CultureInfo.InvariantCulture)
            );
        }

        numbers.Should().OnlyContain(number => number >= 0 && number <= uint.MaxValue);
        numbers.Distinct().Should().HaveCountGreaterThan(190);
        numbers.Should().Contain(number => number > int.MaxValue);
    }

    [Fact]
    public async Task A_value_that_the_caller_set_wins()
    {
        var request = Request();
        request.QueryParameters["random"] = 99999999L;
        request.QueryParameters["usersig"] = "eJy*-_";

        await Provider().AuthenticateRequestAsync(request);

        var query = HttpUtility.ParseQueryString(request.URI.Query);
        query.GetValues("random").Should().Equal("99999999");
        query.GetValues("usersig").Should().Equal("eJy*-_");
        query["sdkappid"].Should().Be("88888888");
    }

    [Fact]
    public async Task A_raw_url_gets_them_too_and_keeps_its_other_values()
    {
        var request = new RequestInformation
        {
            URI = new Uri(Host, "/v4/timpush/push?random=1&a=b%20c&random=2"),
            HttpMethod = Method.POST,
        };

        await Provider().AuthenticateRequestAsync(request);

        var query = HttpUtility.ParseQueryString(request.URI.Query);
        query.Count.Should().Be(6);
        query["a"].Should().Be("b c");
        query.GetValues("random").Should().Equal("1");
    }

    [Fact]
    public async Task A_request_that_is_sent_twice_is_signed_twice()
    {
        var request = Request();
        await Provider().AuthenticateRequestAsync(request);
        _source.Invalidate(await _source.GetAsync(default));

        await Provider().AuthenticateRequestAsync(request);

        var query = HttpUtility.ParseQueryString(request.URI.Query);
        query.GetValues("usersig").Should().Equal(await _source.GetAsync(default));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://adminapisgp.im.qcloud.com")]
    [InlineData("https://adminapisgp.im.qcloud.com:8443")]
    [InlineData("https://adminapisgp.im.qcloud.com.evil.example")]
    [InlineData("https://adminapisgp.im.qcloud.com@evil.example")]
    public async Task Another_host_scheme_or_port_gets_no_signature(string other)
    {
        var request = Request(other);

        var signing = await FluentActions
            .Awaiting(() => Provider().AuthenticateRequestAsync(request))
            .Should()
            .ThrowAsync<InvalidOperationException>();

        signing.WithMessage("*adminapisgp.im.qcloud.com*sent nowhere else*BaseUrl*");
        request.URI.Query.Should().NotContain("eJ");
    }

    [Fact]
    public async Task A_base_url_that_the_caller_set_is_signed()
    {
        var request = Request("http://127.0.0.1:5001/proxy");

        await new UserSigAuthenticationProvider(
            1,
            "admin",
            _source,
            new Uri("http://127.0.0.1:5001/proxy")
        ).AuthenticateRequestAsync(request);

        request.URI.AbsolutePath.Should().Be("/proxy/v4/timpush/push");
        HttpUtility.ParseQueryString(request.URI.Query)["usersig"].Should().NotBeEmpty();
    }

    private UserSigAuthenticationProvider Provider() => new(88888888, "admin", _source, Host);

    private static RequestInformation Request(string? baseUrl = null)
    {
        var request = new RequestInformation { UrlTemplate = Template, HttpMethod = Method.POST };
        request.PathParameters["baseurl"] = baseUrl ?? Host.OriginalString.TrimEnd('/');
        return request;
    }
}
