using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using OpenApi.Changes.CSharp;
using OpenApi.Changes.CSharp.Rules;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>
/// What the comparison says is held against the compiler: a program that uses the whole old client is compiled against the new
/// one, the metadata of both are compared, and the compiler's warnings about what is obsolete are counted. <c>OPENAPI_CHANGES_PAIRS</c> sets how many pairs are tried.
/// </summary>
public sealed class CSharpTruthTests(ITestOutputHelper output)
{
    private const int Pairs = 800;
    private const int FewestTelling = 300;
    private const int FewestRules = 130;

    private static readonly Lazy<Version>[] Samples =
    [
        .. SampleDocuments.All.Select(text => new Lazy<Version>(() => new Version(text))),
    ];

    /// <summary>What changes a client without its document: the options that it is made with.</summary>
    private static readonly GenerationOptions[] ClientChanges =
    [
        Clients.Client.Options with
        {
            ClassName = "OtherClient",
        },
        Clients.Client.Options with
        {
            Namespace = "Other",
        },
        Clients.Client.Options with
        {
            Accessibility = Accessibility.Internal,
        },
        Clients.Client.Options with
        {
            AdditionalData = false,
        },
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
        var telling = verdicts.Count(verdict => verdict.IsTelling);
        var fired = verdicts.SelectMany(verdict => verdict.Changes).Select(change => change.Rule.Id).ToHashSet();
        var silent = CSharpRules.All.Where(rule => !fired.Contains(rule.Id)).ToList();
        output.WriteLine(
            $"{count} pairs, {telling} with another C# surface or behaviour: {source} break source, {binaryOnly} only compiled code, "
                + $"{harmless} neither; {fired.Count} of {CSharpRules.All.Count} rules fired."
        );
        output.WriteLine("Not fired: " + string.Join(", ", silent.Select(rule => rule.Id)));
        var disagreements = verdicts.Where(verdict => !verdict.IsAgreed).OrderBy(verdict => verdict.Seed).ToList();
        disagreements.Should().BeEmpty(string.Join("\n\n", disagreements.Take(10)));
        new[] { source, binaryOnly, harmless }
            .Should()
            .OnlyContain(number => number > 0, "each verdict is put to the test");
        if (count >= Pairs)
        {
            telling.Should().BeGreaterThanOrEqualTo(FewestTelling, "a pair that changes nothing in C# tells little");
            fired.Count.Should().BeGreaterThanOrEqualTo(FewestRules, "a rule that never fires is not tried");
        }
    }

    [Fact]
    public void The_program_uses_the_whole_of_the_client_it_was_made_from() =>
        Samples.Should().OnlyContain(sample => sample.Value.OwnVerdict.Errors.IsEmpty);

    [Fact]
    public void A_client_breaks_nothing_of_itself() =>
        Samples
            .Should()
            .OnlyContain(sample =>
                BinaryBreaks.Between(sample.Value.Assembly.Symbols, sample.Value.Assembly.Symbols).Count == 0
            );

    /// <summary>Each kind of change begins as many pairs as any other, forwards and backwards, on each sample in turn.</summary>
    private static Verdict Judge(int seed)
    {
        var sample = seed / 2 % Samples.Length;
        var changed =
            seed < 2 * ClientChanges.Length
                ? new Version(SampleDocuments.All[sample], ClientChanges[seed / 2])
                : new Version(ChangedText(sample, seed));
        var (old, now) = seed % 2 == 0 ? (Samples[sample].Value, changed) : (changed, Samples[sample].Value);
        var compiler = now.Assembly.VerdictOn(old.Program);
        return new Verdict(
            seed,
            CSharpComparer.Compare(old.Client, now.Client, CancellationToken.None),
            compiler.Errors,
            BinaryBreaks.Between(old.Assembly.Symbols, now.Assembly.Symbols),
            [.. compiler.Obsolete.Except(old.OwnVerdict.Obsolete)]
        );
    }

    private static string ChangedText(int sample, int seed) =>
        DocumentChanges
            .Change(
                SampleDocuments.All[sample],
                new Random(seed),
                DocumentChanges.All[seed / 2 / Samples.Length % DocumentChanges.All.Count]
            )
            .ToJsonString();

    /// <summary>A version of a document with all that is made from it.</summary>
    private sealed class Version
    {
        public Version(string text, GenerationOptions? options = null)
        {
            Client = Tests.Clients.Client.Of(text, options, "sample.json");
            Assembly = new ClientAssembly(Client);
            Program = UsingProgram.Of(Assembly.Symbols);
            OwnVerdict = Assembly.VerdictOn(Program);
        }

        public ClientGenerator.Modeling.ModelingResult Client { get; }

        public ClientAssembly Assembly { get; }

        public Microsoft.CodeAnalysis.SyntaxTree Program { get; }

        /// <summary>What the compiler says of the program where nothing has changed.</summary>
        public CompilerVerdict OwnVerdict { get; }
    }

    private sealed record Verdict(
        int Seed,
        IReadOnlyList<Change> Changes,
        IReadOnlyList<string> Errors,
        IReadOnlyList<string> Losses,
        IReadOnlyList<string> Obsolete
    )
    {
        public bool IsTelling => Changes.Count > 0 || Errors.Count > 0 || Losses.Count > 0;

        public bool IsAgreed =>
            Breaks(CodeBreak.Source) == Errors.Count > 0
            && Breaks(CodeBreak.Binary) == Losses.Count > 0
            && (Errors.Count > 0 || Deprecates == Obsolete.Count > 0);

        /// <summary>Where code does not compile, the compiler need not come to what is obsolete.</summary>
        private bool Deprecates =>
            Changes.Any(change => change.Rule.Id.EndsWith("-deprecated", StringComparison.Ordinal));

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
            Obsolete.Take(3).ToList().ForEach(warning => text.AppendLine("  obsolete: " + warning));
            return text.ToString();
        }

        private bool Breaks(CodeBreak kind) => Changes.Any(change => change.Rule.Breaks.HasFlag(kind));
    }
}
