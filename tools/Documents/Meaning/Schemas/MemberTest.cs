using OpenApi.Documents.Views;

namespace OpenApi.Documents.Meaning.Schemas;

/// <summary>Something that holds for the values of a variant, and can be seen at one member.</summary>
/// <param name="Path">The wire names that lead to the member, the outermost first; there is at least one.</param>
/// <param name="Values">The values that it can have, as text (numbers and truth values in JSON's notation); empty where any will do.</param>
/// <param name="Types">The JSON types that it can have; <see cref="SchemaTypes.None"/> where they tell nothing.</param>
/// <param name="MayBeAbsent">Whether it also holds where the member is not there.</param>
public sealed record MemberTest(
    IReadOnlyList<string> Path,
    IReadOnlyList<string> Values,
    SchemaTypes Types,
    bool MayBeAbsent
);

/// <summary>The schema of an object that a value of a union can be.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Owner">The number of the variant that it belongs to; a variant that is a union itself has several.</param>
public sealed record Alternative(Schema Schema, int Owner);

/// <summary>How much a way to know a variant can be trusted.</summary>
public enum Certainty
{
    /// <summary>No value of another variant passes.</summary>
    Certain,

    /// <summary>A value passes if it has all that tells the variant from any other.</summary>
    Likely,

    /// <summary>A value passes by its constants alone, though other members are missing: services leave out what they should not.</summary>
    Lenient,
}

/// <summary>A way to know that a value is meant as a variant.</summary>
/// <param name="Variant">The number of the variant.</param>
/// <param name="Tests">What must hold together; there is at least one.</param>
/// <param name="Certainty">How much it can be trusted.</param>
public sealed record Recognition(int Variant, IReadOnlyList<MemberTest> Tests, Certainty Certainty);
