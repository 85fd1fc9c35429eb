using OpenApi.Documents.Meaning.Schemas;

namespace OpenApi.ClientGenerator.Modeling.Model;

/// <summary>A model class.</summary>
/// <param name="FullName">The full name, outer types included.</param>
/// <param name="BaseName">The full name of the base model, or null.</param>
/// <param name="IsError">
/// Whether an operation throws it. It derives the runtime's <c>ApiException</c>, or a base model that does.
/// </param>
/// <param name="ErrorMessage">
/// For an exception, the C# properties to follow to its message, such as <c>Error</c>, <c>MessageEscaped</c>; empty when
/// there is none.
/// </param>
/// <param name="OverridesMessage">Whether the message is found here, and not already by the base.</param>
/// <param name="HoldsAdditionalData">Whether this class (not a base) holds members that are not named.</param>
/// <param name="HasDerivedTypes">Whether other models derive from it.</param>
/// <param name="StartsWithValues">
/// Whether a new object has values already, its own or those of a base. An object that is read starts without: the service did not
/// say them.
/// </param>
/// <param name="BaseStartsWithValues">Whether a new object of the base has values already.</param>
/// <param name="Properties">The properties, sorted by name, without those of the base.</param>
/// <param name="InheritedValues">What the constructor sets in properties of the bases, such as the value of a discriminator.</param>
/// <param name="Discriminator">How to tell which derived class to make, or null.</param>
/// <param name="Composition">How to read and write a <c>oneOf</c> or <c>anyOf</c>, or null for a plain class.</param>
/// <param name="NestedTypes">Composed types of inline schemas, sorted by name.</param>
public sealed record ClassDeclaration(
    string Namespace,
    string Name,
    string FullName,
    Documentation Documentation,
    Deprecation? Deprecation,
    string? BaseName,
    bool IsError,
    EquatableArray<string> ErrorMessage,
    bool OverridesMessage,
    bool HoldsAdditionalData,
    bool HasDerivedTypes,
    bool StartsWithValues,
    bool BaseStartsWithValues,
    EquatableArray<ClassProperty> Properties,
    EquatableArray<InheritedValue> InheritedValues,
    Discriminator? Discriminator,
    Composition? Composition,
    EquatableArray<ClassDeclaration> NestedTypes
) : TypeDeclaration(Namespace, Name, Documentation, Deprecation);

/// <summary>A property of a model.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Type">The type.</param>
/// <param name="IsTag">
/// Whether it tells what the object is: a discriminator, or a constant that must be there. It is written before all others, as some servers
/// read no further without it.
/// </param>
/// <param name="IsReadOnly">Whether the service alone sets it: the setter is private and it is never sent.</param>
/// <param name="Default">The value that the constructor sets, or null.</param>
/// <param name="Documentation">What is said about it.</param>
/// <param name="Deprecation">Whether it should no longer be used.</param>
public sealed record ClassProperty(
    string Name,
    string WireName,
    TypeReference Type,
    bool IsTag,
    bool IsReadOnly,
    DefaultValue? Default,
    Documentation Documentation,
    Deprecation? Deprecation
);

/// <summary>
/// A default as data. For <see cref="ValueKind.Enum"/> it is the C# name of the member; for a boolean <c>true</c> or
/// <c>false</c>; for a number its digits, in range and in a notation that C# reads; for a date, a time, a duration (ISO 8601) or a GUID
/// its text, checked; for a string, or an untyped value that is one, its text.
/// </summary>
/// <param name="Text">The value's text.</param>
public sealed record DefaultValue(string Text);

/// <summary>What the constructor of a class sets in a property of a base.</summary>
/// <param name="Name">The C# name of the property.</param>
/// <param name="Type">The type of the property.</param>
/// <param name="Value">The value; null takes away what the base has set.</param>
public sealed record InheritedValue(string Name, TypeReference Type, DefaultValue? Value);

/// <summary>How to tell which derived class to make.</summary>
/// <param name="WireName">The property that tells.</param>
/// <param name="Mapping">The values and their classes, sorted by value.</param>
public sealed record Discriminator(string WireName, EquatableArray<DiscriminatorCase> Mapping);

/// <summary>A value of a discriminator and what it stands for.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="TypeName">The full name of the class.</param>
/// <param name="StartsWithValues">Whether a new object of the class has values already.</param>
public sealed record DiscriminatorCase(string Value, string TypeName, bool StartsWithValues);

/// <summary>How a wrapper is read and written.</summary>
/// <param name="Kind">Whether one member is set, or all object members share the value.</param>
/// <param name="Discriminator">The property that tells the members apart, or null.</param>
/// <param name="Members">
/// The members in the order in which they are tried; each is also one of the class's properties, with an empty wire name.
/// </param>
/// <param name="Ways">The ways to know an object member where no discriminator does, in the order in which they are tried.</param>
/// <param name="Support">The full name of the client's <see cref="UnionSupportDeclaration"/>.</param>
public sealed record Composition(
    CompositionKind Kind,
    Discriminator? Discriminator,
    EquatableArray<CompositionMember> Members,
    EquatableArray<MemberWay> Ways,
    string Support
);

/// <summary>The two ways to compose.</summary>
public enum CompositionKind
{
    /// <summary>One member is set.</summary>
    OneOf,

    /// <summary>All object members that a value is meant as are read from it and written as one.</summary>
    AnyOf,
}

/// <summary>A member of a wrapper.</summary>
/// <param name="PropertyName">The wrapper's property.</param>
/// <param name="Type">The type.</param>
/// <param name="Constants">What holds for every value of the member, by its constants and enumerations.</param>
/// <param name="Names">The wire names that only some of the members know, where nothing else tells them apart.</param>
/// <param name="IsWrapper">Whether the type is a wrapper itself, which reads and writes a whole value and no properties.</param>
/// <param name="HoldsObjects">Whether it can be an object.</param>
public sealed record CompositionMember(
    string PropertyName,
    TypeReference Type,
    EquatableArray<ChildTest> Constants,
    EquatableArray<string> Names,
    bool IsWrapper,
    bool HoldsObjects
);

/// <summary>A way to know that a value is meant as a member.</summary>
/// <param name="PropertyName">The member's property.</param>
/// <param name="Tests">What must hold together.</param>
/// <param name="Certainty">How much it can be trusted.</param>
public sealed record MemberWay(string PropertyName, EquatableArray<ChildTest> Tests, Certainty Certainty);

/// <summary>What must hold for a child of a value.</summary>
/// <param name="Path">The wire names that lead to it.</param>
/// <param name="Values">The values that it can have, as text; numbers and truth values in JSON's notation. Empty where any will do.</param>
/// <param name="Types">
/// The JSON types that it can have, a letter each: <c>o</c>bject, <c>a</c>rray, <c>s</c>tring, <c>b</c>oolean, <c>n</c>umber. Empty where any
/// will do.
/// </param>
/// <param name="MayBeAbsent">Whether it also holds where there is no such child.</param>
public sealed record ChildTest(
    EquatableArray<string> Path,
    EquatableArray<string> Values,
    string Types,
    bool MayBeAbsent
);
