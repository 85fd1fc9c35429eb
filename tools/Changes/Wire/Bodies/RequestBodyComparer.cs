using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Bodies;

/// <summary>Compares the bodies that callers send.</summary>
/// <param name="comparison">The run.</param>
internal sealed class RequestBodyComparer(Comparison comparison)
{
    public void Compare(Site site, Operation old, Operation @new)
    {
        switch (old.RequestBody, @new.RequestBody)
        {
            case ({ } left, { } right):
                comparison.Share(
                    site,
                    new NodeList([left.Node]),
                    new NodeList([right.Node]),
                    ChangeDirection.Request,
                    shared => Compare(shared, left, right)
                );
                break;
            case ({ } left, null):
                comparison.Add(
                    site,
                    [
                        Finding.At(
                            BodyRules.Presence(left.IsRequired).Forth,
                            old.Node["requestBody"]!,
                            @new.Node,
                            "the body was removed"
                        ),
                    ]
                );
                break;
            case (null, { } right):
                comparison.Add(
                    site,
                    [
                        new(
                            BodyRules.Presence(right.IsRequired).Back,
                            @new.Node["requestBody"]!,
                            "",
                            right.IsRequired ? "a body was added and is required" : "a body was added",
                            old.Node,
                            @new.Node["requestBody"]
                        ),
                    ]
                );
                break;
        }
    }

    private void Compare(Site site, RequestBody old, RequestBody @new)
    {
        if (old.IsRequired != @new.IsRequired)
        {
            var rules = BodyRules.Requiredness;
            comparison.Add(
                site,
                [
                    new(
                        @new.IsRequired ? rules.Forth : rules.Back,
                        old.Node,
                        "",
                        @new.IsRequired ? "the body is required" : "the body is no longer required",
                        old.Node["required"] ?? old.Node,
                        @new.Node["required"] ?? @new.Node
                    ),
                ]
            );
        }

        new ContentComparer(comparison).Compare(
            site,
            (old.Content, old.Node),
            (@new.Content, @new.Node),
            ChangeDirection.Request
        );
    }
}
