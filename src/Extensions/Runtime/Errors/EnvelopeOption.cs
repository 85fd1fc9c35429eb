using Microsoft.Kiota.Abstractions;

namespace OpenApi.Runtime.Errors;

/// <summary>Per request: whether the error envelope is looked at. Add it to <c>requestConfiguration.Options</c>.</summary>
public sealed class EnvelopeOption : IRequestOption
{
    private EnvelopeOption(bool isEnabled) => IsEnabled = isEnabled;

    /// <summary>Leaves the answer as it is, failures included: nothing of its body is read and nothing is thrown.</summary>
    public static EnvelopeOption Off { get; } = new(false);

    /// <summary>The default.</summary>
    public static EnvelopeOption On { get; } = new(true);

    /// <summary>Whether the envelope is looked at.</summary>
    public bool IsEnabled { get; }
}
