namespace OpenApi.ClientGenerator.Modeling.Paths;

/// <summary>
/// A glob of paths: <c>*</c> stands for anything but a slash, <c>**</c> for anything, <c>?</c> for one character that is no slash. Matching takes
/// time in proportion to the lengths of both texts together, whatever the glob.
/// </summary>
internal static class PathGlob
{
    /// <summary>Whether a path fits a glob from its beginning to its end.</summary>
    public static bool IsMatch(string glob, string path)
    {
        // reached[i]: what was read of the glob so far fits the first i characters of the path.
        var reached = new bool[path.Length + 1];
        reached[0] = true;
        for (var at = 0; at < glob.Length; at++)
        {
            if (glob[at] == '*')
            {
                var isDouble = at + 1 < glob.Length && glob[at + 1] == '*';
                at += isDouble ? 1 : 0;
                for (var i = 0; i < path.Length; i++)
                {
                    reached[i + 1] |= reached[i] && (isDouble || path[i] != '/');
                }

                continue;
            }

            for (var i = path.Length; i > 0; i--)
            {
                reached[i] = reached[i - 1] && (glob[at] == '?' ? path[i - 1] != '/' : path[i - 1] == glob[at]);
            }

            reached[0] = false;
        }

        return reached[path.Length];
    }
}
