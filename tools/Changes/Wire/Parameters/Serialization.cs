using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Parameters;

/// <summary>
/// What a style does to a value, as far as it shows on the wire (OpenAPI, "Style Values"): two styles differ only where some
/// value that both versions allow becomes another text.
/// </summary>
internal static class Serialization
{
    /// <summary>Whether some value of both versions is written in two ways.</summary>
    public static bool Differs(Parameter old, Parameter @new)
    {
        if (old.Style == @new.Style && old.Explodes == @new.Explodes)
        {
            return false;
        }

        var forms = AllowedForms.Of(old) & AllowedForms.Of(@new);
        return (forms.HasFlag(ValueForms.Scalar) && Prefix(old) != Prefix(@new))
            || (forms.HasFlag(ValueForms.List) && Prefix(old) != Prefix(@new))
            || (forms.HasFlag(ValueForms.LongList) && Separator(old) != Separator(@new))
            || (forms.HasFlag(ValueForms.Object) && Members(old) != Members(@new));
    }

    /// <summary>What stands before a value.</summary>
    private static string Prefix(Parameter parameter) =>
        parameter.Style switch
        {
            "label" => ".",
            "matrix" => ";name=",
            _ => "",
        };

    /// <summary>What stands between two items.</summary>
    private static string Separator(Parameter parameter) =>
        (parameter.Style, parameter.Explodes) switch
        {
            ("form" or "spaceDelimited" or "pipeDelimited", true) => "&name=",
            ("spaceDelimited", false) => " ",
            ("pipeDelimited", false) => "|",
            ("label", true) => ".",
            ("matrix", true) => ";name=",
            _ => ",",
        };

    /// <summary>How members are written; only <c>deepObject</c> has one way whatever <c>explode</c> says.</summary>
    private static (string Style, bool Explodes) Members(Parameter parameter) =>
        (parameter.Style, parameter.Style is "deepObject" || parameter.Explodes);
}
