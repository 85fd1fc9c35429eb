using System.Text.RegularExpressions;
using AiToEarn.Api.V2.Channels.Publish.Flows;
using AiToEarn.Publishing.Content;

namespace AiToEarn.Publishing.Platforms;

/// <summary>A post on LinkedIn.</summary>
/// <param name="AccountId">The connected account.</param>
public sealed partial record LinkedInPost(string AccountId) : PlatformPost(AccountId)
{
    /// <summary>Who can see the post; the vendor's default is everybody.</summary>
    public LinkedInVisibility? Visibility { get; init; }

    /// <summary>The member who posts, as <c>urn:li:person:…</c>; organizations are not possible.</summary>
    public string? AuthorUrn { get; init; }

    /// <summary>Where the post appears; the vendor's default is the main feed.</summary>
    public LinkedInDistribution? Distribution { get; init; }

    /// <summary>Replaces the flow's text, up to 3,000 characters.</summary>
    public string? Commentary { get; init; }

    /// <inheritdoc />
    public override string Platform => "linkedin";

    internal override FlowsPostRequestBody.FlowsPostRequestBody_items ToItem() =>
        new()
        {
            FlowsPostRequestBodyItemsMember12 = new FlowsPostRequestBody_itemsMember12
            {
                Platform = FlowsPostRequestBody_itemsMember12_platform.Linkedin,
                AccountId = AccountId,
                Overrides = Overrides?.ToModel(
                    FlowsPostRequestBody_itemsMember12_overrides.CreateFromDiscriminatorValue
                ),
                Option = new FlowsPostRequestBody_itemsMember12_option
                {
                    Visibility = Wire(Visibility),
                    AuthorUrn = AuthorUrn,
                    Distribution = Wire(Distribution),
                    Commentary = Commentary,
                },
            },
        };

    internal override IEnumerable<PublishViolation> Violations()
    {
        var violations = PublishRules.MaxLength("option.commentary", Commentary, 3000);
        return AuthorUrn is null || PersonUrn().IsMatch(AuthorUrn)
            ? violations
            : violations.Append(new PublishViolation("option.authorUrn", "must be of the form urn:li:person:ID"));
    }

    private static FlowsPostRequestBody_itemsMember12_option_visibility? Wire(LinkedInVisibility? visibility) =>
        visibility switch
        {
            null => null,
            LinkedInVisibility.Public => FlowsPostRequestBody_itemsMember12_option_visibility.PUBLIC,
            LinkedInVisibility.Connections => FlowsPostRequestBody_itemsMember12_option_visibility.CONNECTIONS,
            _ => throw new ArgumentOutOfRangeException(nameof(visibility), visibility, "Not a visibility of LinkedIn."),
        };

    private static FlowsPostRequestBody_itemsMember12_option_distribution? Wire(LinkedInDistribution? distribution) =>
        distribution switch
        {
            null => null,
            LinkedInDistribution.MainFeed => FlowsPostRequestBody_itemsMember12_option_distribution.MAIN_FEED,
            LinkedInDistribution.None => FlowsPostRequestBody_itemsMember12_option_distribution.NONE,
            _ => throw new ArgumentOutOfRangeException(
                nameof(distribution),
                distribution,
                "Not a distribution of LinkedIn."
            ),
        };

    [GeneratedRegex(@"^urn:li:person:[^/?#]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PersonUrn();
}

/// <summary>Who can see a post on LinkedIn.</summary>
public enum LinkedInVisibility
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>The author's connections.</summary>
    Connections,
}

/// <summary>Where a post on LinkedIn appears.</summary>
public enum LinkedInDistribution
{
    /// <summary>In the feed.</summary>
    MainFeed,

    /// <summary>On its own page alone.</summary>
    None,
}
