namespace OpenApi.Tests.Browser;

/// <summary>Programs and packages that some tests need and that a machine may not have.</summary>
public static class RequiredTool
{
    /// <summary>Skips the test where a tool is missing; in CI it is an error.</summary>
    public static void Require(string tool, bool isThere)
    {
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new InvalidOperationException($"{tool} is missing, and CI must run every test.");
        }

        Assert.SkipUnless(isThere, $"{tool} is not installed; what needs it was not tested.");
    }

    /// <summary>Whether a program is on the path.</summary>
    public static bool HasProgram(string name) => PathOfProgram(name) is not null;

    /// <summary>Where a program is, or null when it is not on the path.</summary>
    public static string? PathOfProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);
}
