using OpenApi.ClientGenerator;

namespace OpenApi.Changes.Tests.CSharp.Fixtures;

/// <summary>
/// Two versions of a document between which a rule fires. <see cref="Mark"/> stands in each before the place that the change
/// names; a version without it has no such place.
/// </summary>
/// <param name="Rule">The rule, without its prefix.</param>
/// <param name="Old">The old version.</param>
/// <param name="New">The new version.</param>
/// <param name="Companions">The rules that C# makes fire with it, without their prefix.</param>
internal sealed record RuleFixture(string Rule, string Old, string New, params string[] Companions)
{
    public const char Mark = '§';

    public GenerationOptions OldOptions { get; init; } = Clients.Client.Options;

    public GenerationOptions NewOptions { get; init; } = Clients.Client.Options;

    public override string ToString() => Rule;
}
