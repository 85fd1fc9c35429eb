using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Reading.Nodes;
using OpenApi.ClientGenerator.Reading.Overlays.JsonPath;

namespace OpenApi.ClientGenerator.Reading.Overlays;

/// <summary>Reads overlays.</summary>
public static class OverlayReader
{
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

        if (!version.Text.StartsWith("1.", StringComparison.Ordinal))
        {
            findings.Report(OverlayDiagnostics.VersionUnsupported, version, version.Text);
            return null;
        }

        if (!version.Text.StartsWith("1.0", StringComparison.Ordinal))
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

        return new Overlay([.. actions.Select(action => ReadAction(action, findings)).OfType<OverlayAction>()]);
    }

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

        if (Parse(target, findings) is not { } query)
        {
            return null;
        }

        // "This field has no impact if the remove field of this action object is true" (Overlay 1.0, Action Object).
        var removes = action["remove"]?.AsBoolean == true;
        if (!removes && action["update"] is null)
        {
            findings.Report(OverlayDiagnostics.ActionWithoutEffect, action);
            return null;
        }

        return new OverlayAction(action, query, target, removes ? null : action["update"]);
    }

    private static JsonPathQuery? Parse(ScalarNode target, Findings findings)
    {
        try
        {
            return JsonPathQuery.Parse(target.Text);
        }
        catch (JsonPathException fault)
        {
            findings.Add(
                Diagnostic.At(
                    OverlayDiagnostics.TargetInvalid,
                    target.File,
                    target.Offset + WithinText(target, fault.Offset),
                    target.Text,
                    fault.Message
                ) with
                {
                    Pointer = target.Pointer,
                }
            );
            return null;
        }
    }

    /// <summary>How far a place of a text is from its node: exact for a text that is written as it is, else the beginning.</summary>
    private static int WithinText(ScalarNode target, int offset)
    {
        var quote = target.File.Text[target.Offset] is '\'' or '"' ? 1 : 0;
        var isVerbatim =
            string.CompareOrdinal(target.File.Text, target.Offset + quote, target.Text, 0, target.Text.Length) == 0;
        return isVerbatim ? quote + offset : 0;
    }
}
