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
/// <param name="Properties">The properties, sorted by name, without those of the base.</param>
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
    EquatableArray<ClassProperty> Properties,
    Discriminator? Discriminator,
    Composition? Composition,
    EquatableArray<ClassDeclaration> NestedTypes
) : TypeDeclaration(Namespace, Name, Documentation, Deprecation);

/// <summary>A property of a model.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Type">The type.</param>
/// <param name="IsReadOnly">Whether the service alone sets it: the setter is private and it is never sent.</param>
/// <param name="Default">The value that the constructor sets, or null.</param>
/// <param name="Documentation">What is said about it.</param>
/// <param name="Deprecation">Whether it should no longer be used.</param>
public sealed record ClassProperty(
    string Name,
    string WireName,
    TypeReference Type,
    bool IsReadOnly,
    DefaultValue? Default,
    Documentation Documentation,
    Deprecation? Deprecation
);

/// <summary>
/// A default as data. For <see cref="ValueKind.Enum"/> it is the C# name of the member; for a boolean <c>true</c> or
/// <c>false</c>; for a number its digits, in range and in a notation that C# reads; for a date, a time, a duration (ISO 8601) or a GUID
/// its text, checked; for a string its text.
/// </summary>
/// <param name="Text">The value's text.</param>
public sealed record DefaultValue(string Text);

/// <summary>How to tell which derived class to make.</summary>
/// <param name="WireName">The property that tells.</param>
/// <param name="Mapping">The values and their classes, sorted by value.</param>
public sealed record Discriminator(string WireName, EquatableArray<DiscriminatorCase> Mapping);

/// <summary>A value of a discriminator and what it stands for.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="TypeName">The full name of the class.</param>
public sealed record DiscriminatorCase(string Value, string TypeName);

/// <summary>How a wrapper is read and written.</summary>
/// <param name="Kind">Whether one member is set, or all object members share the value.</param>
/// <param name="Discriminator">The property that tells the members apart, or null.</param>
/// <param name="Members">
/// The members in the order in which they are tried; each is also one of the class's properties, with an empty wire name.
/// </param>
public sealed record Composition(
    CompositionKind Kind,
    Discriminator? Discriminator,
    EquatableArray<CompositionMember> Members
);

/// <summary>The two ways to compose.</summary>
public enum CompositionKind
{
    /// <summary>One member is set.</summary>
    OneOf,

    /// <summary>All object members are read from the same value and written as one.</summary>
    AnyOf,
}

/// <summary>A member of a wrapper, with what must hold for a value to be read as it.</summary>
/// <param name="PropertyName">The wrapper's property.</param>
/// <param name="Type">The type.</param>
/// <param name="Constants">Properties that can only have certain values: the member is meant when all match.</param>
/// <param name="Required">Properties that must be there: among several candidates, the first whose required ones are all there is meant.</param>
/// <param name="IsWrapper">Whether the type is a wrapper itself, which reads and writes a whole value and no properties.</param>
public sealed record CompositionMember(
    string PropertyName,
    TypeReference Type,
    EquatableArray<ConstantProperty> Constants,
    EquatableArray<string> Required,
    bool IsWrapper
);

/// <summary>A property that can only have certain values.</summary>
/// <param name="WireName">The property.</param>
/// <param name="Values">Its values as text; numbers and truth values in JSON's notation.</param>
public sealed record ConstantProperty(string WireName, EquatableArray<string> Values);
