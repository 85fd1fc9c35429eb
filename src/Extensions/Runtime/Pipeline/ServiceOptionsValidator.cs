using Microsoft.Extensions.Options;

namespace OpenApi.Runtime.Pipeline;

/// <summary>Checks the options of one account when the application starts.</summary>
internal sealed class ServiceOptionsValidator<TOptions>(
    string account,
    string section,
    Action<TOptions, OptionsFindings> rules
) : IValidateOptions<TOptions>
    where TOptions : ServiceClientOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name != account)
        {
            return ValidateOptionsResult.Skip;
        }

        var findings = ServiceOptionsCheck.Find(options, section, rules);
        return findings.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(findings);
    }
}

/// <summary>The same checks for options that are set in code.</summary>
public static class ServiceOptionsCheck
{
    /// <summary>Throws if the options cannot work, naming every key and its fix.</summary>
    /// <typeparam name="TOptions">Options of the service.</typeparam>
    /// <param name="options">The options.</param>
    /// <param name="rules">The service's own rules.</param>
    /// <exception cref="OptionsValidationException">At least one rule is broken.</exception>
    public static void ThrowIfInvalid<TOptions>(TOptions options, Action<TOptions, OptionsFindings> rules)
        where TOptions : ServiceClientOptions
    {
        var findings = Find(options, "", rules);
        if (findings.Count > 0)
        {
            throw new OptionsValidationException(typeof(TOptions).Name, typeof(TOptions), findings);
        }
    }

    internal static IReadOnlyList<string> Find<TOptions>(
        TOptions options,
        string section,
        Action<TOptions, OptionsFindings> rules
    )
        where TOptions : ServiceClientOptions
    {
        var findings = new OptionsFindings(section);
        CommonOptionsRules.Check(options, findings);
        rules(options, findings);
        return findings.Messages;
    }
}
