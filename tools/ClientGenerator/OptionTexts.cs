using System.Collections.Immutable;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.ClientGenerator;

/// <summary>What the user wrote, before it is checked: the same for item metadata and for flags. Null is not given.</summary>
/// <param name="ClassName">The client class.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="IncludePaths">Globs of the paths to take.</param>
/// <param name="ExcludePaths">Globs of the paths to leave out.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>, in any case.</param>
/// <param name="AdditionalData"><c>true</c> or <c>false</c>, in any case.</param>
public sealed record OptionTexts(
    string? ClassName,
    string? Namespace,
    EquatableArray<string> IncludePaths,
    EquatableArray<string> ExcludePaths,
    string? Accessibility,
    string? AdditionalData
)
{
    /// <summary>Checks what the user wrote.</summary>
    /// <returns>The options, in which what cannot be used has its default, and what is wrong.</returns>
    public (GenerationOptions Options, ImmutableArray<OptionFault> Faults) Read()
    {
        var faults = ImmutableArray.CreateBuilder<OptionFault>();
        var options = new GenerationOptions { IncludePaths = IncludePaths, ExcludePaths = ExcludePaths };
        if (ClassName is not null)
        {
            options = IsIdentifier(ClassName)
                ? options with
                {
                    ClassName = ClassName,
                }
                : Fault(options, faults, OptionDiagnostics.ClassNameInvalid, ClassName);
        }

        if (Namespace is not null)
        {
            options = Namespace.Split('.').All(IsIdentifier)
                ? options with
                {
                    Namespace = Namespace,
                }
                : Fault(options, faults, OptionDiagnostics.NamespaceInvalid, Namespace);
        }

        if (Accessibility is not null)
        {
            options =
                Enum.TryParse<Accessibility>(Accessibility, ignoreCase: true, out var accessibility)
                && Enum.IsDefined(typeof(Accessibility), accessibility)
                    ? options with
                    {
                        Accessibility = accessibility,
                    }
                    : Fault(
                        options,
                        faults,
                        OptionDiagnostics.ValueUnknown,
                        nameof(Accessibility),
                        Accessibility,
                        "public or internal"
                    );
        }

        if (AdditionalData is not null)
        {
            options = bool.TryParse(AdditionalData, out var additionalData)
                ? options with
                {
                    AdditionalData = additionalData,
                }
                : Fault(
                    options,
                    faults,
                    OptionDiagnostics.ValueUnknown,
                    nameof(AdditionalData),
                    AdditionalData,
                    "true or false"
                );
        }

        return (options, faults.ToImmutable());
    }

    private static GenerationOptions Fault(
        GenerationOptions options,
        ImmutableArray<OptionFault>.Builder faults,
        DiagnosticDescriptor descriptor,
        params string[] arguments
    )
    {
        faults.Add(new OptionFault(descriptor, arguments.ToEquatableArray()));
        return options;
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0
        && (char.IsLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsLetterOrDigit(c) || c == '_')
        && !ReservedNames.IsKeyword(name);
}

/// <summary>Something that the user wrote and that cannot be used.</summary>
/// <param name="Descriptor">What is wrong.</param>
/// <param name="Arguments">What fills the places of the message.</param>
public sealed record OptionFault(DiagnosticDescriptor Descriptor, EquatableArray<string> Arguments)
{
    /// <summary>The finding, at the start of the document that the options are for.</summary>
    /// <param name="path">The path of the document.</param>
    public Diagnostic At(string path) =>
        Diagnostic.At(Descriptor, new OpenApi.Documents.Nodes.SourceFile(path, ""), 0, [.. Arguments]);
}
