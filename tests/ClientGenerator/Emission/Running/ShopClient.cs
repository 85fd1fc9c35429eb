using System.Collections.Immutable;

namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>The client of the shop's document, which uses what documents up to 3.1 can use.</summary>
public sealed class ShopClient() : EmittedClient("Shop", Files)
{
    public static ImmutableArray<GeneratedFile> Files { get; } = Generate("shop.openapi.yaml", "Shop");
}
