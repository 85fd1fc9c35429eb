namespace OpenApi.Conformance.Tests.Behaviour;

/// <summary>
/// Clients of the slice do what their documents say: they send each request as its example shows it, and read each answer so that
/// nothing of it is lost.
/// </summary>
[Collection(WholeMachine.Name)]
public sealed class BehaviourTests(SliceBehaviour slice) : IClassFixture<SliceBehaviour>
{
    [Fact]
    public void Every_operation_keeps_to_its_examples_unless_a_waiver_says_why_not()
    {
        RequiredCorpus.OrSkip();
        var waived = Waiver.Read().Select(waiver => (waiver.Document, waiver.Operation)).ToHashSet();

        var failures = slice.Outcomes.SelectMany(outcome =>
            outcome
                .Operations.Where(operation => !waived.Contains((outcome.Document, operation.Operation)))
                .SelectMany(
                    operation => operation.Failures,
                    (operation, failure) => $"{outcome.Document} | {operation.Operation} | {failure}"
                )
        );

        string.Join('\n', failures).Should().BeEmpty();
    }

    [Fact]
    public void No_waiver_is_left_over()
    {
        RequiredCorpus.OrSkip();
        var failing = slice
            .Outcomes.SelectMany(outcome =>
                outcome
                    .Operations.Where(operation => operation.Failures.Count > 0)
                    .Select(operation => (outcome.Document, operation.Operation))
            )
            .ToHashSet();

        Waiver.Read().Where(waiver => !failing.Contains((waiver.Document, waiver.Operation))).Should().BeEmpty();
    }

    /// <summary>To write the figures anew after a change for the better, run this test with UPDATE_FIGURES=1.</summary>
    [Fact]
    public void As_much_goes_there_and_back_as_ever()
    {
        RequiredCorpus.OrSkip();
        var path = KiotaRuntime.FiguresFile;
        var figures = string.Concat(slice.Outcomes.Select(outcome => outcome + "\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_FIGURES") == "1")
        {
            File.WriteAllText(path, figures);
        }

        figures.Should().Be(File.ReadAllText(path).ReplaceLineEndings("\n"), "these are the figures of {0}", path);
    }
}
