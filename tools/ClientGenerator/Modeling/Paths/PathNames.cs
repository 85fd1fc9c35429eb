using System.Text.RegularExpressions;
using OpenApi.ClientGenerator.Modeling.Naming;

namespace OpenApi.ClientGenerator.Modeling.Paths;

/// <summary>How the parts of a URL are called in C#.</summary>
internal static class PathNames
{
    private const string TrailingSlash = "EmptyPathSegment";
    private const string BuilderSuffix = "RequestBuilder";

    /// <summary>A sign that has no namespace of its own either, as it begins the names of variables in many languages.</summary>
    private const string Dollar = "$";

    /// <summary>A segment without a letter, as in <c>/t/-/{id}</c>: it has a name, but no namespace of its own.</summary>
    private const string Hyphen = "-";

    /// <summary>The namespace of what stands for a value of the path, which is why a literal segment of that name has another.</summary>
    private const string Item = "Item";
    private const string ItemSegment = "Item_Escaped";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // These take time in proportion to the text, so none has a limit, which a busy machine would reach on its own.
    private static readonly Regex IdEnding = new(@"-?id\d?$", Options);
    private static readonly Regex Parameter = new(@"(?:(?<!\w)\w+=)?'?\{(?<name>\w+)\}'?,?", Options);
    private static readonly Regex AtParameter = new(@"=@(\w+)", Options);

    /// <summary>Without one of these neither of the two matches; most segments have none.</summary>
    private static readonly char[] ParameterSigns = ['{', '@'];
    private static readonly HashSet<string> DataFormats = new(
        ["json", "xml", "csv", "yaml", "yml", "txt"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Cuts <c>id</c>, <c>-id</c> or <c>id2</c> from the end of a name.</summary>
    public static string WithoutId(string name) => IdEnding.Replace(name, "");

    /// <summary>
    /// The stem of the names of a node's builder and of the inline types of its operations: <c>WithTask</c> for
    /// <c>{taskId}</c>, <c>PublishNow</c> for <c>publish-now</c>.
    /// </summary>
    public static string Stem(UrlNode node)
    {
        if (node.IsTrailingSlash)
        {
            return TrailingSlash;
        }

        if (node.Segment == Hyphen)
        {
            return "Minus_";
        }

        var stem = SymbolName.CleanUpper(ReplaceValueSign(WithParameters(node.Segment)));
        if (!node.IsParameter)
        {
            return stem + node.NameSuffix;
        }

        var withoutId = SegmentText.WithoutExtension(node.Segment) == node.Segment ? WithoutId(stem) : stem;
        return withoutId == "With" ? OfParent(node) : withoutId;
    }

    /// <summary>
    /// The stem of the names of inline types: that of the builder; where the segment has dots the last part that is no data format, as in
    /// <c>PostMessage</c> for <c>chat.postMessage</c> and <c>Show</c> for <c>show.json</c>. The root and a slash at the end have none.
    /// </summary>
    public static string TypeStem(UrlNode node)
    {
        if (node.IsRoot || node.IsTrailingSlash)
        {
            return "";
        }

        if (node.IsParameter)
        {
            var bare = SegmentText.WithoutExtension(node.Segment);
            return bare == node.Segment ? Stem(node) : SymbolName.CleanUpper(WithParameters(bare)) + node.NameSuffix;
        }

        var parts = WithParameters(node.Segment).Split(['.'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && Array.FindLast(parts, part => !DataFormats.Contains(part)) is { } last
            ? SymbolName.CleanUpper(last) + node.NameSuffix
            : Stem(node);
    }

    /// <summary>The builder's class.</summary>
    public static string Builder(UrlNode node) =>
        node.IsParameter ? Stem(node) + Item + BuilderSuffix
        : node.Segment != Hyphen && SymbolName.IsOnlySigns(node.Segment) ? BuilderSuffix + node.NameSuffix
        : Stem(node) is not Item and var stem ? Unlike(stem + BuilderSuffix)
        : ItemSegment + BuilderSuffix;

    /// <summary>A class cannot be called like the one that it extends.</summary>
    private static string Unlike(string name) => name == "BaseRequestBuilder" ? name + "Escaped" : name;

    /// <summary>The property or method that leads to a node.</summary>
    public static string Navigation(UrlNode node)
    {
        var name = node.Segment == Hyphen ? "Minus" : Stem(node);
        return ReservedNames.IsHttpMethod(name) ? name + "Path"
            : ReservedNames.IsModelMember(name) ? name + "Property"
            : name;
    }

    /// <summary>
    /// The last part of the namespace of a node and of what hangs below it; empty when they stay in the parent's.
    /// </summary>
    public static string NamespaceSegment(UrlNode node)
    {
        if (node.IsTrailingSlash || node.Segment is Hyphen or Dollar)
        {
            return "";
        }

        if (node.IsParameter)
        {
            return Item;
        }

        var name = SymbolName.CleanUpper(WithParameters(node.Segment)) + node.NameSuffix;
        return name switch
        {
            Item => ItemSegment,
            "Models" => "ModelsRequests",
            _ when DataFormats.Contains(name) => name + "Escaped",
            _ when ReservedNames.IsTypeName(name) => name + "Namespace",
            _ => name,
        };
    }

    private static string WithParameters(string segment) =>
        segment.IndexOfAny(ParameterSigns) < 0
            ? segment
            : Parameter.Replace(
                AtParameter.Replace(segment, "={$1}"),
                match => "With" + SymbolName.UpperFirst(match.Groups["name"].Value)
            );

    private static string ReplaceValueSign(string segment) => segment == "$value" ? "Content" : segment;

    private static string OfParent(UrlNode node) =>
        node.Parent is { IsRoot: false } parent ? SymbolName.CleanUpper(parent.Segment) : "With";
}
