using OpenApi.Changes.Tests.Wire.Judgements;
using OpenApi.Changes.Wire;

namespace OpenApi.Changes.Tests.Wire;

public sealed class JudgementTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < Judgement.All.Count; i++)
            {
                data.Add(i, Judgement.All[i].ToString());
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_comparison_says_what_changed_and_nothing_else(int at, string sentence)
    {
        var judgement = Judgement.All[at];
        var changes = WireComparer.Compare(
            ReadDocuments.Read("old.yaml", judgement.Old),
            ReadDocuments.Read("new.yaml", judgement.New),
            CancellationToken.None
        );
        changes
            .Select(change => change.Rule.Id)
            .Order(StringComparer.Ordinal)
            .Should()
            .Equal(judgement.Rules, $"{sentence}: {string.Join('\n', changes.Select(change => change.Message))}");
    }
}
