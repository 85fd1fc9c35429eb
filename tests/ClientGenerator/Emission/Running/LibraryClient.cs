namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>The client of the library's document, which uses what is new in 3.2.</summary>
public sealed class LibraryClient() : EmittedClient("Library", Generate("library.openapi.yaml", "Library"))
{
    /// <summary>The wire with the client's own part of the pipeline before it.</summary>
    public HttpMessageHandler WithMethods(HttpMessageHandler wire)
    {
        var handler = (DelegatingHandler)Activator.CreateInstance(TypeOf("Library.LibraryClientMethodHandler"))!;
        handler.InnerHandler = wire;
        return handler;
    }
}
