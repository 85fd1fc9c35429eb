namespace OpenApi.Benchmarks.Reporting;

/// <summary>The page of all tables. A run replaces the sections that it measured and keeps the others.</summary>
internal static class BenchmarkPage
{
    private const string Head = """
        # Benchmarks

        Ratios, not times: both sides of a line ran in the same session on the same machine, and the median of the rounds counts. The
        quantities beside a ratio only give its scale. A line with a bound fails the run when it misses it.

        ```sh
        npm ci --prefix tools/Conformance     # the public documents
        npm ci --prefix tests/Contract        # WireMock
        dotnet run -c Release --project tools/Benchmarks                 # everything
        dotnet run -c Release --project tools/Benchmarks -- Generation   # one subject
        ```


        """;

    /// <summary>Puts a section into the page, in place of the one of the same name or at the end.</summary>
    /// <param name="path">The page; it is made when it is not there.</param>
    /// <param name="name">The heading of the section.</param>
    /// <param name="section">The section, with its heading.</param>
    public static void Replace(string path, string name, string section)
    {
        var page = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : Head.ReplaceLineEndings("\n");
        var start = page.IndexOf($"## {name}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            File.WriteAllText(path, page.TrimEnd('\n') + "\n\n" + section);
            return;
        }

        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        File.WriteAllText(path, page[..start] + section + (end < 0 ? "" : page[end..]));
    }
}
