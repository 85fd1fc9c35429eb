using System.Globalization;
using TimPush.Webhooks;

namespace TimPush.Limits;

/// <summary>A text that a vendor does not show whole.</summary>
/// <param name="Vendor">The vendor channel.</param>
/// <param name="Field">Which text, in the names of the API, for example <c>MultiLanguageContent[0].Title</c>.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Shown">How many of them the vendor shows.</param>
public sealed record TextCutOff(PushPlatform Vendor, string Field, int Length, int Shown)
{
    /// <summary>The whole in a sentence.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Vendor} shows {Shown} of the {Length} characters of {Field}.");
}
