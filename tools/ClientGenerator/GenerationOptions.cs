using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator;

/// <summary>What a user can choose; the same in the compiler (item metadata) and on the command line (flags).</summary>
public sealed record GenerationOptions
{
    /// <summary>The client class, <c>ApiClient</c> by default.</summary>
    public string ClassName { get; init; } = "ApiClient";

    /// <summary>The namespace of the client class, <c>ApiSdk</c> by default.</summary>
    public string Namespace { get; init; } = "ApiSdk";

    /// <summary>
    /// Globs of the paths to take, such as <c>/users/**</c> or <c>/users/{id}#GET,PATCH</c>; empty takes all.
    /// </summary>
    public EquatableArray<string> IncludePaths { get; init; }

    /// <summary>Globs of the paths to leave out; they win over <see cref="IncludePaths"/>.</summary>
    public EquatableArray<string> ExcludePaths { get; init; }

    /// <summary>Who may see the generated types; everyone by default.</summary>
    public Accessibility Accessibility { get; init; } = Accessibility.Public;

    /// <summary>Whether models keep members that the document does not name; they do by default.</summary>
    public bool AdditionalData { get; init; } = true;
}
