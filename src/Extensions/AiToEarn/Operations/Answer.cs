namespace AiToEarn.Operations;

/// <summary>The typed part of a successful answer.</summary>
internal static class Answer
{
    /// <summary>The answer's <c>data</c>, which the document promises for this operation.</summary>
    /// <exception cref="InvalidDataException">The service reported success and left it out.</exception>
    public static T Data<T>(T? data, string operation)
        where T : class =>
        data
        ?? throw new InvalidDataException(
            $"AiToEarn answered {operation} with success but without the data that its document promises. "
                + "Nothing is known about the result; look it up before repeating the call."
        );

    /// <summary>An ID or URL inside the answer, without which it is of no use.</summary>
    /// <exception cref="InvalidDataException">The service left it out.</exception>
    public static string Member(string? value, string name, string operation) =>
        string.IsNullOrEmpty(value)
            ? throw new InvalidDataException(
                $"AiToEarn answered {operation} without '{name}', which its document promises."
            )
            : value;
}
