namespace OpenApi.Schemas.Validation.Texts;

/// <summary>Why an expression cannot be used.</summary>
public enum PatternProblem
{
    /// <summary>It can be used.</summary>
    None,

    /// <summary>It is no regular expression of ECMA-262 in its Unicode form.</summary>
    Invalid,

    /// <summary>It is a regular expression, but asks for something that this engine has no data for, such as scripts.</summary>
    Unsupported,
}
