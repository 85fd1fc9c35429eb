using Microsoft.CodeAnalysis.CSharp;
using OpenApi.ClientGenerator.Emission;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Tests.Compilation;

namespace OpenApi.ClientGenerator.Tests.Emission;

public class EmittedCodeTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.Preview)]
    public void A_client_that_uses_everything_compiles_without_a_warning(LanguageVersion version) =>
        CompiledClient.Problems(CompiledClient.Compile(Emit(new SampleClient("x").Model), version)).Should().BeEmpty();

    [Fact]
    public void An_internal_client_compiles_without_a_warning()
    {
        var model = new SampleClient("x").Model;
        var files = model.Files.Select(file =>
            FileEmitter.Emit(file with { Accessibility = Accessibility.Internal }, CancellationToken.None)
        );

        CompiledClient.Problems(CompiledClient.Compile(files)).Should().BeEmpty();
    }

    [Fact]
    public void Every_file_is_marked_as_generated_and_ends_in_a_line_feed() =>
        Emit(new SampleClient("x").Model)
            .Should()
            .OnlyContain(file =>
                file.Text.StartsWith(FileEmitter.Marker + "\n", StringComparison.Ordinal)
                && file.Text.EndsWith("}\n", StringComparison.Ordinal)
                && !file.Text.Contains('\r')
            );

    internal static IReadOnlyList<GeneratedFile> Emit(ClientModel model) =>
        [.. model.Files.Select(file => FileEmitter.Emit(file, CancellationToken.None))];
}
