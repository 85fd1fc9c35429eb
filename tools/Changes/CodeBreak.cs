namespace OpenApi.Changes;

/// <summary>What a change does to C# code that uses the client.</summary>
[Flags]
public enum CodeBreak
{
    /// <summary>Code compiles as before, and assemblies that were compiled before still run.</summary>
    None = 0,

    /// <summary>Code that used the old client may not compile against the new one.</summary>
    Source = 1,

    /// <summary>Assemblies that were compiled against the old client may fail with the new one until they are compiled again.</summary>
    Binary = 2,

    /// <summary>Both.</summary>
    SourceAndBinary = Source | Binary,
}
