using System.Text.Json.Nodes;

namespace OpenApi.Contract.Validation.Parameters;

/// <summary>What was sent for a parameter.</summary>
/// <param name="IsPresent">Whether anything was sent.</param>
/// <param name="Value">The value in JSON's data model.</param>
/// <param name="Error">Why the text cannot be read in the parameter's style, or null.</param>
internal readonly record struct ParameterValue(bool IsPresent, JsonNode? Value, string? Error = null)
{
    public static ParameterValue Absent => default;

    public static ParameterValue Of(JsonNode? value) => new(true, value);

    public static ParameterValue Unreadable(string error) => new(true, null, error);
}
