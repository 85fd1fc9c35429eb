using OpenApi.Changes.Wire.Bodies;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Responses;

/// <summary>Compares the bodies of answers, whoever gives them.</summary>
/// <param name="comparison">The run.</param>
/// <param name="direction">Whose message the answer is.</param>
/// <param name="came">The rule of a body that comes.</param>
/// <param name="gone">The rule of a body that goes.</param>
/// <param name="subject">How a message calls the answer.</param>
internal sealed class AnswerBodyComparer(
    Comparison comparison,
    ChangeDirection direction,
    ChangeRule came,
    ChangeRule gone,
    string subject
)
{
    public void Compare(Site site, Response old, Response @new)
    {
        var (hadBody, hasBody) = (old.Content.Any(), @new.Content.Any());
        if (hadBody && hasBody)
        {
            new ContentComparer(comparison).Compare(
                site,
                (old.Content, old.Node),
                (@new.Content, @new.Node),
                direction
            );
        }
        else if (hadBody || hasBody)
        {
            comparison.Add(
                site,
                [
                    new(
                        hasBody ? came : gone,
                        old.Node,
                        "",
                        hasBody ? $"{subject} has a body" : $"{subject} no longer has a body",
                        old.Node["content"] ?? old.Node,
                        @new.Node["content"] ?? @new.Node
                    ),
                ]
            );
        }
    }
}
