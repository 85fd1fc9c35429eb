using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;
using OpenApi.Schemas.Validation.Keywords;

namespace OpenApi.Schemas.Validation;

/// <summary>Makes keywords of a schema's members. A keyword whose value makes no sense is left out, as unknown ones are.</summary>
internal static class SchemaCompiler
{
    private delegate IEnumerable<SchemaKeyword> Factory(Schema schema, Node value, SchemaSet set);

    private static readonly Dictionary<string, Factory> Factories = new(StringComparer.Ordinal)
    {
        ["$ref"] = ReferenceKeyword.Of,
        ["$dynamicRef"] = ReferenceKeyword.Of,
        ["type"] = TypeKeyword.Of,
        ["enum"] = EnumKeyword.Of,
        ["const"] = ConstKeyword.Of,
        ["minimum"] = BoundKeyword.Of,
        ["maximum"] = BoundKeyword.Of,
        ["exclusiveMinimum"] = BoundKeyword.OfExclusive,
        ["exclusiveMaximum"] = BoundKeyword.OfExclusive,
        ["multipleOf"] = MultipleOfKeyword.Of,
        ["minLength"] = LengthKeyword.Of,
        ["maxLength"] = LengthKeyword.Of,
        ["pattern"] = PatternKeyword.Of,
        ["format"] = FormatKeyword.Of,
        ["minItems"] = ItemCountKeyword.Of,
        ["maxItems"] = ItemCountKeyword.Of,
        ["uniqueItems"] = UniqueItemsKeyword.Of,
        ["items"] = ItemsKeyword.Of,
        ["prefixItems"] = PrefixItemsKeyword.Of,
        ["contains"] = ContainsKeyword.Of,
        ["minProperties"] = MemberCountKeyword.Of,
        ["maxProperties"] = MemberCountKeyword.Of,
        ["required"] = RequiredKeyword.Of,
        ["properties"] = PropertiesKeyword.Of,
        ["patternProperties"] = PatternPropertiesKeyword.Of,
        ["additionalProperties"] = AdditionalPropertiesKeyword.Of,
        ["propertyNames"] = PropertyNamesKeyword.Of,
        ["dependentRequired"] = DependentRequiredKeyword.Of,
        ["dependentSchemas"] = DependentSchemasKeyword.Of,
        ["allOf"] = AllOfKeyword.Of,
        ["anyOf"] = VariantsKeyword.Of,
        ["oneOf"] = VariantsKeyword.Of,
        ["not"] = NotKeyword.Of,
        ["if"] = ConditionKeyword.Of,
        ["unevaluatedProperties"] = UnevaluatedPropertiesKeyword.Of,
        ["unevaluatedItems"] = UnevaluatedItemsKeyword.Of,
    };

    public static IEnumerable<SchemaKeyword> KeywordsOf(Schema schema, SchemaSet set)
    {
        if (schema.IsFalse)
        {
            return [new FalseKeyword(schema.Node)];
        }

        if (schema.Reference is not null && !schema.KeepsReferenceSiblings)
        {
            return ReferenceKeyword.Of(schema, schema.Node["$ref"]!, set);
        }

        return (schema.Node.AsObject?.Members ?? []).SelectMany(member =>
            Factories.TryGetValue(member.Name, out var factory) ? factory(schema, member.Value, set) : []
        );
    }
}
