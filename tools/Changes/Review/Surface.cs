namespace OpenApi.Changes.Review;

/// <summary>Who feels a change.</summary>
public enum Surface
{
    /// <summary>Everyone who exchanges messages with the service, whatever their code is written in.</summary>
    Wire,

    /// <summary>C# code that calls the generated client, once the client is regenerated.</summary>
    CSharp,
}
