namespace OpenApi.Extensions.Tests.Runtime.Credentials.Model;

/// <summary>What must never happen; the first breach is kept, wherever in the code it is seen.</summary>
public sealed class ModelLaws
{
    public string? Breach { get; private set; }

    public void Hold(bool holds, string breach)
    {
        if (!holds)
        {
            Breach ??= breach;
        }
    }
}
