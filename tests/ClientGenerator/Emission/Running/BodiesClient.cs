namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>The client of a document whose bodies and parameters are written in the ways that frameworks have.</summary>
public sealed class BodiesClient() : EmittedClient("Bodies", Generate("bodies.openapi.yaml", "Bodies"));
