namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>The client of a document with every way to tell the variants of a union apart.</summary>
public sealed class UnionsClient() : EmittedClient("Unions", Generate("unions.openapi.yaml", "Unions"));
