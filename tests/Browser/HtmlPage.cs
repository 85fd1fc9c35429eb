using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OpenApi.Tests.Browser;

/// <summary>What came of a visit to a page.</summary>
/// <typeparam name="T">What the script of the visit tells.</typeparam>
/// <param name="Seen">What the script told.</param>
/// <param name="Complaints">Errors of the console, and what axe finds serious or critical, in light and in dark.</param>
public sealed record PageVisit<T>(T Seen, ImmutableArray<string> Complaints);

/// <summary>HTML pages in a real browser.</summary>
public static class HtmlPage
{
    private static readonly string? Browser = new[] { "chromium", "chromium-browser", "google-chrome" }
        .Select(RequiredTool.PathOfProgram)
        .FirstOrDefault(path => path is not null);

    /// <summary>Opens a page; skips the test where there is no browser.</summary>
    /// <param name="page">The HTML file.</param>
    /// <param name="script">The script of the visit, a module that calls <c>visit</c> of <c>visit.mjs</c>.</param>
    public static async Task<PageVisit<T>> OpenAsync<T>(string page, string script)
    {
        RequiredTool.Require(
            "A browser (Debian's chromium, Node and the npm package playwright-core)",
            Browser is not null && Directory.Exists(Path.Combine(Folder(), "node_modules", "playwright-core"))
        );
        using var node = Process.Start(
            new ProcessStartInfo("node")
            {
                ArgumentList = { script, Browser!, page },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.Should().Be(0, await errors);
        return JsonSerializer.Deserialize<PageVisit<T>>(output, JsonSerializerOptions.Web)!;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
