using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OpenApi.SourceGenerator.Tests;

/// <summary>A project with documents, and the compiler's generator driver over it.</summary>
internal sealed class Project
{
    private const string Metadata = "build_metadata.AdditionalFiles.OpenApiClient";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Dictionary<string, MemoryFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableDictionary<string, string>> metadata = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableDictionary<string, string>> settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> properties = new(StringComparer.Ordinal);
    private CSharpCompilation compilation = CSharpCompilation.Create(
        "Project",
        [CSharpSyntaxTree.ParseText("class Unrelated { }")],
        References
    );
    private GeneratorDriver? driver;

    public Project Property(string name, string value)
    {
        properties["build_property." + name] = value;
        return this;
    }

    /// <summary>Sets the severity of a finding, as a build's NoWarn, WarningsAsErrors or configuration files do.</summary>
    public Project Severity(string id, ReportDiagnostic severity)
    {
        var options = compilation.Options;
        compilation = compilation.WithOptions(
            options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItem(id, severity))
        );
        return this;
    }

    /// <summary>Sets a key of the editorconfig section that a file is in.</summary>
    public Project Setting(string path, string key, string value)
    {
        settings[path] = settings
            .GetValueOrDefault(path, ImmutableDictionary<string, string>.Empty)
            .SetItem(key, value);
        return this;
    }

    public Project File(string path, string text)
    {
        files[path] = new MemoryFile(path, text);
        return this;
    }

    public Project Client(string path, string text, params (string Name, string Value)[] options)
    {
        metadata[path] = options
            .Select(option => KeyValuePair.Create($"{Metadata}_{option.Name}", option.Value))
            .Append(KeyValuePair.Create(Metadata, "true"))
            .Concat(settings.GetValueOrDefault(path, ImmutableDictionary<string, string>.Empty))
            .ToImmutableDictionary();
        return File(path, text);
    }

    /// <summary>Runs the generator for the first time.</summary>
    public GeneratorRunResult Run()
    {
        driver = CSharpGeneratorDriver.Create(
            [new ClientSourceGenerator().AsSourceGenerator()],
            files.Values,
            optionsProvider: new ProjectOptions(properties, metadata),
            driverOptions: new GeneratorDriverOptions(
                IncrementalGeneratorOutputKind.None,
                trackIncrementalGeneratorSteps: true
            )
        );
        return RunAgain();
    }

    /// <summary>Runs it after a document was edited.</summary>
    public GeneratorRunResult RunAfterEdit(string path, string text)
    {
        var edited = new MemoryFile(path, text);
        driver = driver!.ReplaceAdditionalText(files[path], edited);
        files[path] = edited;
        return RunAgain();
    }

    /// <summary>Runs it after C# was edited that has nothing to do with it.</summary>
    public GeneratorRunResult RunAfterUnrelatedEdit()
    {
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added { }"));
        return RunAgain();
    }

    private GeneratorRunResult RunAgain()
    {
        driver = driver!.RunGenerators(compilation);
        return driver.GetRunResult().Results.Single();
    }
}
