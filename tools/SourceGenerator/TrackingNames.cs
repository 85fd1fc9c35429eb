namespace OpenApi.SourceGenerator;

/// <summary>The names of the pipeline's steps, by which tests can see what was done anew.</summary>
public static class TrackingNames
{
    /// <summary>The documents and their options, as the project states them.</summary>
    public const string Requests = nameof(Requests);

    /// <summary>The same, with a finding where two would give one client.</summary>
    public const string Clients = nameof(Clients);

    /// <summary>The texts of the documents and of the files beside them.</summary>
    public const string Inputs = nameof(Inputs);

    /// <summary>The models of the clients and the findings.</summary>
    public const string Models = nameof(Models);

    /// <summary>The models of single files.</summary>
    public const string Files = nameof(Files);

    /// <summary>The findings.</summary>
    public const string Findings = nameof(Findings);
}
