namespace OpenApi.Changes;

/// <summary>Who sends what has changed. The same edit may break in one direction and be harmless in the other.</summary>
public enum ChangeDirection
{
    /// <summary>Neither message by itself: the description, the way to the server, the C# code.</summary>
    None,

    /// <summary>What the client sends.</summary>
    Request,

    /// <summary>What the service sends.</summary>
    Response,
}
