using System.Globalization;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Overlays.JsonPath;
using OpenApi.Documents.Syntax;

namespace OpenApi.Documents.Overlays;

/// <summary>Reads overlays.</summary>
public static class OverlayReader
{
    private const int NewestMinor = 1;

    /// <summary>Reads an overlay, JSON or YAML.</summary>
    /// <param name="file">The overlay.</param>
    /// <param name="options">The bounds of reading.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The overlay, or null with an error when it cannot be used.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Overlay? Read(
        SourceFile file,
        ReadOptions options,
        Findings findings,
        CancellationToken cancellationToken
    )
    {
        var ofOverlay = new Findings();
        var overlay = NodeReader.Read(file, options, ofOverlay, cancellationToken) is { } root
            ? Interpret(root, ofOverlay)
            : null;
        findings.AddRange(ofOverlay.ToSorted());
        return ofOverlay.HasErrors ? null : overlay;
    }

    private static Overlay? Interpret(Node root, Findings findings)
    {
        if (root is not ObjectNode || root["overlay"] is not ScalarNode version)
        {
            findings.Report(
                OverlayDiagnostics.NotAnOverlay,
                root,
                "it has no member 'overlay' with the version, such as 1.0.0"
            );
            return null;
        }

        if (MinorOf(version.Text) is not { } minor)
        {
            findings.Report(OverlayDiagnostics.VersionUnsupported, version, version.Text);
            return null;
        }

        if (minor > NewestMinor)
        {
            findings.Report(OverlayDiagnostics.VersionNewer, version, version.Text);
        }

        if (root["actions"] is not ArrayNode { Items: { Count: > 0 } actions })
        {
            findings.Report(
                OverlayDiagnostics.NotAnOverlay,
                root["actions"] ?? root,
                "it has no array 'actions' with at least one action"
            );
            return null;
        }

        return new Overlay(
            [.. actions.Select(action => ReadAction(action, findings)).OfType<OverlayAction>()],
            IsStrict: minor > 0
        );
    }

    /// <summary>What follows the first point of a version 1.x; patches make no difference.</summary>
    private static int? MinorOf(string version) =>
        version.Split('.') is ["1", var minor, ..]
        && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static OverlayAction? ReadAction(Node node, Findings findings)
    {
        if (node is not ObjectNode action || action["target"] is not ScalarNode { Kind: NodeKind.String } target)
        {
            findings.Report(OverlayDiagnostics.NotAnOverlay, node, "an action is an object with a text 'target'");
            return null;
        }

        if (action["remove"] is { } flag && flag.AsBoolean is null)
        {
            findings.Report(OverlayDiagnostics.NotAnOverlay, flag, "'remove' is true or false");
            return null;
        }

        if (Parse(target, "target", findings) is not { } query)
        {
            return null;
        }

        // "This field has no impact if the remove field of this action object is true" (Overlay 1.0, Action Object).
        if (action["remove"]?.AsBoolean == true)
        {
            return new OverlayAction(action, query, target, Update: null, Copy: null);
        }

        return action["copy"] is { } copy ? ReadCopy(action, query, target, copy, findings)
            : action["update"] is { } update ? new OverlayAction(action, query, target, update, Copy: null)
            : Without(action, findings);
    }

    private static OverlayAction? Without(ObjectNode action, Findings findings)
    {
        findings.Report(OverlayDiagnostics.ActionWithoutEffect, action);
        return null;
    }

    private static OverlayAction? ReadCopy(
        ObjectNode action,
        JsonPathQuery query,
        ScalarNode target,
        Node copy,
        Findings findings
    )
    {
        if (action["update"] is not null || copy is not ScalarNode { Kind: NodeKind.String } source)
        {
            findings.Report(
                OverlayDiagnostics.NotAnOverlay,
                copy,
                "'copy' is a text, a query for one value, and excludes 'update'"
            );
            return null;
        }

        return Parse(source, "copy", findings) is { } from
            ? new OverlayAction(action, query, target, Update: null, new CopySource(from, source))
            : null;
    }

    private static JsonPathQuery? Parse(ScalarNode target, string member, Findings findings)
    {
        try
        {
            return JsonPathQuery.Parse(target.Text);
        }
        catch (JsonPathException fault)
        {
            var finding = Diagnostic.At(
                OverlayDiagnostics.TargetInvalid,
                target.File,
                target.Offset + WithinText(target, fault.Offset),
                member,
                target.Text,
                fault.Message
            );
            findings.Add(finding with { Location = finding.Location with { Pointer = target.Pointer } });
            return null;
        }
    }

    /// <summary>
    /// How far a place of a text is from its node: exact for a text on one line without other escapes than those of quotes and
    /// backslashes, else the beginning.
    /// </summary>
    private static int WithinText(ScalarNode target, int offset)
    {
        var source = target.File.Text;
        var quote = source[target.Offset] is var first and ('\'' or '"') ? first : '\0';
        var at = target.Offset + (quote == '\0' ? 0 : 1);
        var place = at;
        for (var i = 0; i < target.Text.Length; i++)
        {
            var c = target.Text[i];
            if ((quote == '\'' && c == '\'') || (quote == '"' && c is '"' or '\\'))
            {
                at++;
            }

            if (at >= source.Length || source[at++] != c)
            {
                return 0;
            }

            if (i + 1 == offset)
            {
                place = at;
            }
        }

        return place - target.Offset;
    }
}
