using System.Reflection;
using System.Text.RegularExpressions;
using AiToEarn;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Postgres;
using OpenApi.Serialization;
using TikTok;
using TimPush;

namespace OpenApi.Extensions.Tests.Packages;

/// <summary>
/// The compiler looks at trimming, ahead-of-time compilation and doc comments of every package, and its warnings are errors. This holds that it is
/// asked to, and that nobody tells it to look away.
/// </summary>
public sealed partial class PackageRulesTests
{
    private static readonly Assembly[] Packages =
    [
        typeof(ContentParseNodeFactory).Assembly,
        typeof(ServicePipeline).Assembly,
        typeof(PostgresTokens).Assembly,
        typeof(AiToEarnClient).Assembly,
        typeof(AiToEarnClientFactory).Assembly,
        typeof(TimPushClient).Assembly,
        typeof(TimPushClientFactory).Assembly,
        typeof(TikTokClient).Assembly,
        typeof(TikTokClientFactory).Assembly,
    ];

    private static string Sources => Path.Combine(Repository.Folder, "src");

    [Fact]
    public void Every_package_can_be_trimmed()
    {
        Packages
            .Where(package =>
                package
                    .GetCustomAttributes<AssemblyMetadataAttribute>()
                    .All(data => data is not { Key: "IsTrimmable", Value: "True" })
            )
            .Should()
            .BeEmpty();
        Packages
            .Distinct()
            .Should()
            .HaveCount(Directory.GetFiles(Sources, "*.csproj", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void No_warning_is_suppressed_in_a_package() =>
        Directory
            .EnumerateFiles(Sources, "*", SearchOption.AllDirectories)
            .Where(file => Suppression().IsMatch(File.ReadAllText(file)))
            .Should()
            .BeEmpty();

    [Fact]
    public void Every_package_comes_with_its_doc_comments() =>
        Packages.Where(package => !File.Exists(Path.ChangeExtension(package.Location, ".xml"))).Should().BeEmpty();

    [GeneratedRegex("NoWarn|#pragma warning|SuppressMessage|severity = none")]
    private static partial Regex Suppression();
}
