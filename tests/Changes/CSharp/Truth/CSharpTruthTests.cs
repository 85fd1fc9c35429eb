using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using OpenApi.Changes.CSharp;
using Xunit.Abstractions;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>
/// What the comparison says is held against the compiler: a program that uses the whole old client is compiled against the new
/// one, and the metadata of both are compared. <c>OPENAPI_CHANGES_PAIRS</c> sets how many pairs are tried.
/// </summary>
public sealed class CSharpTruthTests(ITestOutputHelper output)
{
    private const int Pairs = 320;

    private static readonly Lazy<Version>[] Samples =
    [
        .. SampleDocuments.All.Select(text => new Lazy<Version>(() => new Version(text))),
    ];

    [Fact]
    public void The_compiler_and_the_comparison_agree_about_every_change()
    {
        var count = int.TryParse(
            Environment.GetEnvironmentVariable("OPENAPI_CHANGES_PAIRS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? asked
            : Pairs;
        var verdicts = new ConcurrentBag<Verdict>();

        Parallel.For(0, count, seed => verdicts.Add(Judge(seed)));

        var source = verdicts.Count(verdict => verdict.Errors.Count > 0);
        var binaryOnly = verdicts.Count(verdict => verdict.Errors.Count == 0 && verdict.Losses.Count > 0);
        var harmless = verdicts.Count(verdict => verdict.Errors.Count == 0 && verdict.Losses.Count == 0);
        output.WriteLine(
            $"{count} pairs: {source} break source, {binaryOnly} only compiled code, {harmless} neither; "
                + $"{verdicts.SelectMany(verdict => verdict.Changes).Select(change => change.Rule.Id).Distinct().Count()} rules fired."
        );
        var disagreements = verdicts.Where(verdict => !verdict.IsAgreed).OrderBy(verdict => verdict.Seed).ToList();
        disagreements.Should().BeEmpty(string.Join("\n\n", disagreements.Take(10)));
        new[] { source, binaryOnly, harmless }
            .Should()
            .OnlyContain(number => number > 0, "each verdict is put to the test");
    }

    [Fact]
    public void The_program_uses_the_whole_of_the_client_it_was_made_from() =>
        Samples.Should().OnlyContain(sample => sample.Value.Assembly.ErrorsOf(sample.Value.Program).IsEmpty);

    [Fact]
    public void A_client_breaks_nothing_of_itself() =>
        Samples
            .Should()
            .OnlyContain(sample =>
                BinaryBreaks.Between(sample.Value.Assembly.Symbols, sample.Value.Assembly.Symbols).Count == 0
            );

    private static Verdict Judge(int seed)
    {
        var sample = seed % Samples.Length;
        var changed = new Version(ChangedText(sample, seed));
        var (old, now) = seed % 2 == 0 ? (Samples[sample].Value, changed) : (changed, Samples[sample].Value);
        return new Verdict(
            seed,
            CSharpComparer.Compare(old.Client, now.Client, CancellationToken.None),
            now.Assembly.ErrorsOf(old.Program),
            BinaryBreaks.Between(old.Assembly.Symbols, now.Assembly.Symbols)
        );
    }

    private static string ChangedText(int sample, int seed) =>
        DocumentChanges.Change(SampleDocuments.All[sample], new Random(seed)).ToJsonString();

    /// <summary>A version of a document with all that is made from it.</summary>
    private sealed class Version
    {
        public Version(string text)
        {
            Client = Tests.Clients.Client.Of(text, path: "sample.json");
            Assembly = new ClientAssembly(Client);
            Program = UsingProgram.Of(Assembly.Symbols);
        }

        public ClientGenerator.Modeling.ModelingResult Client { get; }

        public ClientAssembly Assembly { get; }

        public Microsoft.CodeAnalysis.SyntaxTree Program { get; }
    }

    private sealed record Verdict(
        int Seed,
        IReadOnlyList<Change> Changes,
        IReadOnlyList<string> Errors,
        IReadOnlyList<string> Losses
    )
    {
        public bool IsAgreed =>
            Breaks(CodeBreak.Source) == Errors.Count > 0 && Breaks(CodeBreak.Binary) == Losses.Count > 0;

        public override string ToString()
        {
            var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"Seed {Seed}:");
            foreach (var change in Changes)
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {change.Rule.Id} ({change.Rule.Breaks}): {change.Message}"
                );
            }

            Errors.Take(3).ToList().ForEach(error => text.AppendLine("  compiler: " + error));
            Losses.Take(3).ToList().ForEach(loss => text.AppendLine("  metadata: " + loss));
            return text.ToString();
        }

        private bool Breaks(CodeBreak kind) => Changes.Any(change => change.Rule.Breaks.HasFlag(kind));
    }
}
