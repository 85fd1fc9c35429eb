namespace TimPush.Answers;

/// <summary>Turns the absence of an answer's body into an error instead of an empty result.</summary>
internal static class Answer
{
    public static T Of<T>(T? answer)
        where T : class =>
        answer
        ?? throw new InvalidOperationException(
            "TIMPush answered without a body, so it is not known whether the call was done. Check with a reading call before you repeat it."
        );
}
