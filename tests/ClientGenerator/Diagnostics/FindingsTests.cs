using CsCheck;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.ClientGenerator.Tests.Diagnostics;

public sealed class FindingsTests
{
    private static readonly SourceFile First = new("a.yaml", "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    private static readonly SourceFile Second = new("b.yaml", "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n");

    private static readonly Gen<Diagnostic> AnyFinding = Gen.Select(
        Gen.OneOf(Gen.Const(First), Gen.Const(Second)),
        Gen.Int[0, 20],
        Gen.OneOf(Gen.Const(ReadingDiagnostics.DuplicateKey), Gen.Const(ReadingDiagnostics.InvalidPath)),
        Gen.OneOf(Gen.Const("x"), Gen.Const("y")),
        (file, offset, descriptor, name) => Diagnostic.At(descriptor, file, offset, name)
    );

    [Fact]
    public void Findings_come_by_file_and_place_whatever_the_order_in_which_they_were_found() =>
        Gen.Select(AnyFinding.Array[0, 30], Gen.Int)
            .Sample(
                (findings, seed) =>
                {
                    var shuffled = findings.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    var sorted = Findings.Sort(findings);
                    var places = sorted.Select(finding => (finding.Location.Path, finding.Offset)).ToList();
                    return Findings.Sort(shuffled).SequenceEqual(sorted)
                        && sorted.ToHashSet().SetEquals(findings)
                        && sorted.Length == findings.Distinct().Count()
                        && places.SequenceEqual(places.Order());
                },
                iter: 200
            );

    [Fact]
    public void A_message_is_one_line_whatever_the_document_says()
    {
        var finding = Diagnostic.At(
            ReadingDiagnostics.DuplicateKey,
            First,
            0,
            "a\r\nerror: forged\u2028\u202Eb\u0000\uD800"
        );

        finding.Message.Should().Contain("a\\u000D\\u000Aerror: forged\\u2028\\u202Eb\\u0000\\uD800");
    }

    [Fact]
    public void A_message_is_cut_when_the_document_makes_it_long() =>
        Diagnostic
            .At(ReadingDiagnostics.DuplicateKey, First, 0, new string('n', 100_000))
            .Message.Length.Should()
            .BeLessThan(1_100);
}
