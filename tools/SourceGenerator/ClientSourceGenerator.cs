using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenApi.ClientGenerator.Emission;

namespace OpenApi.SourceGenerator;

/// <summary>
/// Generates clients from the OpenAPI documents of a project. Each step ends in values that are equal when their content is,
/// so an edit only reaches the files that it changes. Findings are an output of their own: a moved line re-emits no code.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientSourceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var requests = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => ClientRequest.From(pair.Left, pair.Right))
            .Where(static request => request is not null)
            .Select(static (request, _) => request!)
            .WithTrackingName(TrackingNames.Requests);

        var distinct = requests
            .Collect()
            .SelectMany(static (all, _) => RepeatedClients.Mark(all))
            .WithTrackingName(TrackingNames.Clients);

        var clients = distinct
            .Combine(context.AdditionalTextsProvider.Collect())
            .Select(static (pair, cancellation) => ClientInput.From(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Inputs)
            .Select(static (input, cancellation) => ModeledClient.From(input, cancellation))
            .WithTrackingName(TrackingNames.Models);

        var files = clients.SelectMany(static (client, _) => client.Files()).WithTrackingName(TrackingNames.Files);
        context.RegisterSourceOutput(files, static (output, file) => Emit(output, file));

        var findings = clients
            .SelectMany(static (client, _) => client.Findings())
            .WithTrackingName(TrackingNames.Findings);
        context.RegisterSourceOutput(
            findings,
            static (output, finding) =>
                output.ReportDiagnostic(CompilerDiagnostic.From(finding.Finding, finding.Severity))
        );
    }

    private static void Emit(SourceProductionContext output, NamedFile file)
    {
        var text = FileEmitter.Emit(file.File, output.CancellationToken).Text;
        output.AddSource(
            file.HintName,
            SourceText.From(text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        );
    }
}
