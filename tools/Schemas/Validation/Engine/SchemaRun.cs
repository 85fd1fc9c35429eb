using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using OpenApi.Documents.Meaning;
using OpenApi.Schemas.Validation.Budgets;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Engine;

/// <summary>
/// One check of one value: where it stands in the value, what it found, and what it remembers of the pairs of schema and
/// value that it judged.
/// </summary>
internal sealed class SchemaRun
{
    private const int Deepest = 2_048;
    private const int FewMembers = 12;
    private readonly bool observes;
    private readonly JsonElement whole;
    private readonly Dictionary<(CompiledSchema Schema, int Value), Verdict> known = [];
    private readonly HashSet<(CompiledSchema Schema, int Value)> open = [];
    private readonly Dictionary<int, Func<string, JsonElement?>> members = [];
    private Findings found = new();
    private ValuePlace place = ValuePlace.Whole;
    private int depth;

    /// <param name="whole">The value.</param>
    /// <param name="direction">Which way it travels; it decides what <c>readOnly</c> and <c>writeOnly</c> mean.</param>
    /// <param name="observes">Whether to note which keywords were met and broken.</param>
    /// <param name="budget">The work that the check may cost.</param>
    public SchemaRun(JsonElement whole, Direction direction, bool observes, CheckBudget budget)
    {
        this.whole = whole;
        this.observes = observes;
        Direction = direction;
        Budget = budget;
    }

    public Direction Direction { get; }

    public CheckBudget Budget { get; }

    public Findings Found => found;

    /// <summary>Judges a value, and keeps what is found with the rest.</summary>
    public bool Check(CompiledSchema schema, JsonElement value, Evaluated? seen)
    {
        var verdict = Judge(schema, value, seen is not null);
        if (Budget.Spend(verdict.Found.Weight + (verdict.Seen?.Count ?? 0)))
        {
            found.Add(verdict.Found, withFailures: true);
            seen?.Add(verdict.Seen);
        }

        return verdict.IsMet;
    }

    /// <summary>Judges a value apart from the rest; the verdict counts only where <see cref="Take"/> takes it over.</summary>
    public Verdict Judge(CompiledSchema schema, JsonElement value, bool looks)
    {
        if (!Enter())
        {
            depth--;
            return Verdict.Nothing;
        }

        var key = (schema, PositionOf(value));
        var isShared = schema.IsShared && key.Item2 >= 0;
        if (isShared && known.TryGetValue(key, out var verdict) && (!looks || verdict.Seen is not null))
        {
            depth--;
            return verdict;
        }

        // A schema that applies itself to the same value says nothing by that.
        if (isShared && !open.Add(key))
        {
            depth--;
            return Verdict.Nothing;
        }

        var outer = found;
        found = new Findings();
        var seen = looks ? new Evaluated() : null;
        verdict = new Verdict(schema.Ask(value, this, seen), found, seen);
        found = outer;
        depth--;
        if (isShared)
        {
            open.Remove(key);
            if (Budget.Remember(verdict.Found.Weight + (seen?.Count ?? 0)))
            {
                known[key] = verdict;
            }
        }

        return verdict;
    }

    /// <summary>Takes over a verdict that was made apart.</summary>
    public void Take(Verdict verdict, bool withFailures, Evaluated? seen)
    {
        found.Add(verdict.Found, withFailures);
        seen?.Add(verdict.Seen);
    }

    public Outcome At(string member, JsonElement value, CompiledSchema schema) =>
        At(place.Below(member), value, schema);

    public Outcome At(int item, JsonElement value, CompiledSchema schema) => At(place.Below(item), value, schema);

    public void Observe(SchemaKeyword keyword, bool met)
    {
        if (observes && keyword.IsAssertion)
        {
            found.Observe(keyword, met);
        }
    }

    public Outcome Fail(SchemaKeyword keyword, string expected, JsonElement actual) =>
        Add(new SchemaFailure(keyword, place, expected, actual, null));

    public Outcome Fail(SchemaKeyword keyword, string expected, string actual) =>
        Add(new SchemaFailure(keyword, place, expected, default, actual));

    /// <summary>Reports a failure of a member that stands one step below.</summary>
    public Outcome FailAt(string member, SchemaKeyword keyword, string expected, string actual) =>
        Add(new SchemaFailure(keyword, place.Below(member), expected, default, actual));

    /// <summary>Reports a failure of a member that stands one step below.</summary>
    public Outcome FailAt(string member, SchemaKeyword keyword, string expected, JsonElement actual) =>
        Add(new SchemaFailure(keyword, place.Below(member), expected, actual, null));

    /// <summary>The member of an object; one that is asked for many is indexed, so that asking never costs its length.</summary>
    public bool TryGetMember(JsonElement value, string name, out JsonElement member)
    {
        if (value.GetPropertyCount() <= FewMembers || PositionOf(value) is not (>= 0 and var position))
        {
            return JsonText.TryGetMember(value, name, out member);
        }

        if (!members.TryGetValue(position, out var find))
        {
            members[position] = find = JsonText.Members(value);
        }

        var found = find(name);
        member = found ?? default;
        return found is not null;
    }

    /// <summary>A number; reading one of very many digits costs steps as the square of their number.</summary>
    /// <returns>The number, or null when the budget has no steps for it.</returns>
    public JsonNumber? Number(JsonElement value)
    {
        var text = value.GetRawText();
        return Budget.Spend((long)text.Length * text.Length / 10_000) ? JsonNumber.Parse(text) : null;
    }

    private Outcome At(ValuePlace below, JsonElement value, CompiledSchema schema)
    {
        var outer = place;
        place = below;
        var valid = Check(schema, value, null);
        place = outer;
        return valid ? Outcome.Valid : Outcome.Invalid;
    }

    private Outcome Add(SchemaFailure failure)
    {
        found.Add(failure);
        return Outcome.Invalid;
    }

    private bool Enter() =>
        ++depth <= Deepest && RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? Budget.Spend(1)
            : Budget.End("schemas that lead deeper into each other than a check can follow");

    /// <summary>What a value is known by: where its text begins in the text of the whole; negative for other values.</summary>
    private int PositionOf(JsonElement value) =>
        JsonMarshal.GetRawUtf8Value(whole).Overlaps(JsonMarshal.GetRawUtf8Value(value), out var position)
            ? position
            : -1;
}

/// <summary>What a schema says about a value.</summary>
/// <param name="IsMet">Whether the value meets it.</param>
/// <param name="Found">What was found.</param>
/// <param name="Seen">The members and items that were looked at; null when nobody asked.</param>
internal sealed record Verdict(bool IsMet, Findings Found, Evaluated? Seen)
{
    /// <summary>The verdict of a schema that says nothing.</summary>
    public static Verdict Nothing { get; } = new(true, new Findings(), new Evaluated());
}
