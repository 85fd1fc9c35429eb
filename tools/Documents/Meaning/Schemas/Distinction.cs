using OpenApi.Documents.Views;

namespace OpenApi.Documents.Meaning.Schemas;

/// <summary>
/// How the object variants of a union are told apart where no discriminator does: by constants and enumerations, by the JSON types of
/// members, and by members that must be there, nested ones too. A test that holds for every variant is no test.
/// </summary>
public sealed class Distinction
{
    /// <summary>How deep members inside members are looked at.</summary>
    private const int Deepest = 3;

    /// <summary>More tests of one variant are not made.</summary>
    private const int MostTests = 24;

    private const SchemaTypes Told =
        SchemaTypes.Boolean | SchemaTypes.Number | SchemaTypes.String | SchemaTypes.Array | SchemaTypes.Object;

    private readonly IReadOnlyList<Alternative> alternatives;
    private readonly IReadOnlyList<EffectiveSchema> variants;
    private readonly EffectiveSchemas schemas;

    private Distinction(IReadOnlyList<Alternative> alternatives, EffectiveSchemas schemas)
    {
        this.alternatives = alternatives;
        this.schemas = schemas;
        variants = [.. alternatives.Select(alternative => schemas.Of(alternative.Schema))];
    }

    /// <summary>
    /// The ways to know the variants, in the order in which they are to be tried: the first that holds is meant. A variant of which there
    /// is none can only be told by the members that it names.
    /// </summary>
    /// <param name="alternatives">The schemas of objects; those with one owner need not be told apart.</param>
    /// <param name="schemas">The schemas of the document.</param>
    public static IReadOnlyList<Recognition> Of(IReadOnlyList<Alternative> alternatives, EffectiveSchemas schemas) =>
        alternatives.Select(alternative => alternative.Owner).Distinct().Count() < 2
            ? []
            : new Distinction(alternatives, schemas).Find();

    /// <summary>What holds for every value of an object by its constants and enumerations; a member that need not be there may be absent.</summary>
    public static IEnumerable<MemberTest> ConstantsOf(EffectiveSchema schema) =>
        schema
            .Members.Values.OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => (member.Name, Texts: MemberFacts.TextsOf(member)))
            .Where(member => member.Texts is not null)
            .Select(member => new MemberTest([member.Name], Sorted(member.Texts!), SchemaTypes.None, true));

    private List<Recognition> Find()
    {
        var found = new List<Recognition>();
        for (var i = 0; i < variants.Count; i++)
        {
            found.AddRange(WaysTo(i));
        }

        // What two variants share tells neither of them.
        var shared = new HashSet<string>(
            found
                .GroupBy(way => KeyOf(way.Tests), StringComparer.Ordinal)
                .Where(same => same.Select(way => way.Variant).Distinct().Count() > 1)
                .Select(same => same.Key),
            StringComparer.Ordinal
        );
        return
        [
            .. found
                .Where(way => !shared.Contains(KeyOf(way.Tests)))
                .OrderBy(way => way.Certainty)
                .ThenByDescending(way => way.Tests.Count(test => test.Values.Count > 0))
                .ThenByDescending(way => way.Tests.Count)
                .ThenBy(way => way.Variant),
        ];
    }

    private IEnumerable<Recognition> WaysTo(int variant)
    {
        var shallow = TestsOf(variants[variant], [], 1).ToList();
        var nested = TestsOf(variants[variant], [], Deepest).Where(test => test.Path.Count > 1);
        if ((Cover(variant, shallow) ?? Cover(variant, [.. shallow, .. nested])) is { } certain)
        {
            return [new Recognition(alternatives[variant].Owner, certain, Certainty.Certain)];
        }

        var telling = shallow.Concat(nested).Where(test => Tells(variant, test)).Take(MostTests).ToList();
        var constants = telling.Where(test => test.Values.Count > 0).Select(test => test with { MayBeAbsent = false });
        return new[]
        {
            new Recognition(alternatives[variant].Owner, telling, Certainty.Likely),
            new Recognition(alternatives[variant].Owner, [.. constants], Certainty.Lenient),
        }.Where(way => way.Tests.Any(test => !test.MayBeAbsent));
    }

    /// <summary>What a variant says about its members: first constants, then JSON types, then what must be there.</summary>
    private IEnumerable<MemberTest> TestsOf(EffectiveSchema schema, IReadOnlyList<string> above, int depth)
    {
        foreach (var member in schema.Members.Values.OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            schemas.Charge(1);
            var isRequired = schema.Requires(member.Name);
            IReadOnlyList<string> path = [.. above, member.Name];
            if (MemberFacts.TextsOf(member) is { } texts)
            {
                yield return new MemberTest(path, Sorted(texts), SchemaTypes.None, !isRequired);
            }

            var types = member.Types & Told;
            if (types is not (SchemaTypes.None or Told) && (member.Types & SchemaTypes.Null) == 0)
            {
                yield return new MemberTest(path, [], types, !isRequired);
            }

            if (isRequired)
            {
                yield return new MemberTest(path, [], SchemaTypes.None, false);
                if (depth > 1)
                {
                    foreach (var inner in TestsOf(schemas.Of(member.Declarations[0]), path, depth - 1))
                    {
                        yield return inner;
                    }
                }
            }
        }

        foreach (var name in schema.Required.Where(name => !schema.Members.ContainsKey(name)))
        {
            yield return new MemberTest([.. above, name], [], SchemaTypes.None, false);
        }
    }

    /// <summary>The fewest tests of which each other variant breaks one, or null when they are not enough.</summary>
    private List<MemberTest>? Cover(int variant, List<MemberTest> tests)
    {
        var open = Others(variant).ToList();
        var chosen = new List<MemberTest>();
        while (open.Count > 0)
        {
            var best = tests
                .Select(test => (Test: test, Broken: open.Where(other => Breaks(other, test)).ToList()))
                .OrderByDescending(one => one.Broken.Count)
                .ThenByDescending(one => one.Test.Values.Count > 0)
                .FirstOrDefault();
            if (best.Broken is not { Count: > 0 } broken)
            {
                return null;
            }

            chosen.Add(best.Test);
            open.RemoveAll(broken.Contains);
        }

        return chosen;
    }

    /// <summary>Whether no value of a variant meets a test.</summary>
    private bool Breaks(int variant, MemberTest test)
    {
        var facts = MemberFacts.Of(variants[variant], test.Path, schemas);
        if (facts.IsForbidden)
        {
            return !test.MayBeAbsent;
        }

        if (test.MayBeAbsent && !facts.IsRequired)
        {
            return false;
        }

        return test.Values.Count > 0 ? facts.Values is { } values && !values.Overlaps(test.Values)
            : test.Types != SchemaTypes.None ? facts.Types != SchemaTypes.None && (facts.Types & test.Types) == 0
            : false;
    }

    /// <summary>Whether there is a variant that a value can be without meeting a test, or must be where it is not met.</summary>
    private bool Tells(int variant, MemberTest test)
    {
        foreach (var other in Others(variant))
        {
            var facts = MemberFacts.Of(variants[other], test.Path, schemas);
            var tells =
                test.Values.Count > 0 ? !facts.AreAmong(test.Values, test.MayBeAbsent)
                : test.Types != SchemaTypes.None ? facts.Types != SchemaTypes.None && (facts.Types & test.Types) == 0
                : !facts.IsRequired;
            if (tells)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<int> Others(int variant) =>
        Enumerable.Range(0, variants.Count).Where(other => alternatives[other].Owner != alternatives[variant].Owner);

    private static IReadOnlyList<string> Sorted(HashSet<string> texts) =>
        [.. texts.OrderBy(text => text, StringComparer.Ordinal)];

    private static string KeyOf(IReadOnlyList<MemberTest> tests) =>
        string.Join(
            "\n",
            tests.Select(test =>
                $"{string.Join("\0", test.Path)}\u0001{string.Join("\0", test.Values)}\u0001{test.Types}\u0001{test.MayBeAbsent}"
            )
        );
}
