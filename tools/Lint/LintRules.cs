using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Rules.Answers;
using OpenApi.Lint.Rules.Paths;
using OpenApi.Lint.Rules.Schemas;
using OpenApi.Lint.Rules.Security;
using OpenApi.Lint.Rules.Texts;
using OpenApi.Lint.Rules.Values;

namespace OpenApi.Lint;

/// <summary>The table of the rules. A new rule is a file under <c>Rules</c> and a line here.</summary>
public static class LintRules
{
    /// <summary>A silence in the configuration that silences nothing.</summary>
    public static DiagnosticDescriptor SilenceUnused { get; } =
        new(
            "OAL0901",
            Severity.Warning,
            "A silence silences nothing",
            "Nothing of {0} is found at '{1}', so the silence does nothing; remove it",
            "The document was mended, or the place of a silence in the configuration is wrong.",
            "Remove the silence, or correct its place. A silence with `document` counts only in runs that check such a document."
        );

    /// <summary>The rules, by id.</summary>
    internal static IReadOnlyList<LintRule> Table { get; } =
    [
        new ExampleMismatch(),
        new DefaultMismatch(),
        new IntegerBeyond32Bits(),
        new ExampleTwice(),
        new EnumValuesAlike(),
        new EnumValueOfOtherType(),
        new BoundsContradict(),
        new PatternInvalid(),
        new PathParameterUndeclared(),
        new PathParameterUnused(),
        new PathsCollide(),
        new PathsAmbiguous(),
        new PathTemplateBroken(),
        new PathWithQuery(),
        new PathsDifferInSlash(),
        new ParameterRepeated(),
        new PathParameterOptional(),
        new ParameterUntyped(),
        new HeaderParameterIgnored(),
        new BodyWithoutMeaning(),
        new OperationIdMissing(),
        new OperationIdRepeated(),
        new SecuritySchemeUnknown(),
        new SecuritySchemeIncomplete(),
        new ScopeUnknown(),
        new KeyInQuery(),
        new CredentialParameterInQuery(),
        new CredentialInServerUrl(),
        new CredentialInExample(),
        new ServerNotEncrypted(),
        new OperationUnprotected(),
        new ResponseWithoutContent(),
        new ResponseWithForbiddenContent(),
        new StatusInvalid(),
        new SuccessUndescribed(),
        new FailureUndescribed(),
        new MediaTypeMalformed(),
        new MediaTypesAlike(),
        new MediaTypeUnreadable(),
        new EnvelopeUndeclared(),
        new FailuresUndeclared(),
        new ErrorCodeRepeated(),
        new ComponentUnreachable(),
        new ArrayWithoutItems(),
        new TypeUnknown(),
        new ReferenceSiblingsIgnored(),
        new KeywordOfOtherVersion(),
        new RequiredPropertyUndescribed(),
        new ReadOnlyAndWriteOnly(),
        new DiscriminatorPropertyMissing(),
        new ComponentNameInvalid(),
        new OperationUndescribed(),
        new ParameterUndescribed(),
        new InfoUndescribed(),
        new TagUndeclared(),
        new ServerMissing(),
        new ServerVariableUndefined(),
        new ServerIsExample(),
        new ScriptInText(),
    ];

    /// <summary>The findings that the rules can have, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [.. Table.Select(rule => rule.Descriptor).Append(SilenceUnused)];
}
