using OpenApi.Contract.Description;
using OpenApi.Contract.WireMock.Requests;
using WireMock.Server;
using WireMock.Settings;

namespace OpenApi.Contract.WireMock;

/// <summary>Lets a WireMock.Net server stand for the services that OpenAPI documents describe.</summary>
public static class ContractServing
{
    /// <summary>
    /// Loads every documented answer and request check into the server. <c>Prefer: code=400, example=name</c> on a request
    /// picks an answer; so does <see cref="ServedContract.For(string)"/> from code; otherwise the first success is sent. Mappings of
    /// your own on the same server go first.
    /// </summary>
    /// <param name="server">The server; it may serve several contracts.</param>
    /// <param name="contract">What it is to stand for; it can be shared by many servers.</param>
    /// <param name="options">The settings, or null for the defaults.</param>
    /// <returns>What was loaded. Disposing it takes it out of the server again.</returns>
    public static ServedContract Serve(
        this WireMockServer server,
        ServiceContract contract,
        ServeOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(contract);
        return ServedContract.On(server, contract, options ?? ServeOptions.Default);
    }

    /// <summary>Loads every documented answer and request check of a document into the server.</summary>
    /// <param name="server">The server; it may serve several contracts.</param>
    /// <param name="document">The path of the document, JSON or YAML.</param>
    /// <param name="options">The settings, or null for the defaults.</param>
    /// <returns>What was loaded. Disposing it takes it out of the server again.</returns>
    /// <exception cref="ContractDocumentException">The document cannot be used.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ServedContract Serve(this WireMockServer server, string document, ServeOptions? options = null) =>
        server.Serve([document], options);

    /// <summary>Loads every documented answer and request check of several documents into the server.</summary>
    /// <param name="server">The server; it may serve several contracts.</param>
    /// <param name="documents">The paths of the documents, JSON or YAML.</param>
    /// <param name="options">The settings, or null for the defaults.</param>
    /// <returns>What was loaded. Disposing it takes it out of the server again.</returns>
    /// <exception cref="ContractDocumentException">A document cannot be used.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ServedContract Serve(
        this WireMockServer server,
        IEnumerable<string> documents,
        ServeOptions? options = null
    ) => server.Serve(ServiceContract.Load(documents), options);

    /// <summary>
    /// Lets the server show requests just as they were sent, and connections be reset, cut short and slowed down by scripted
    /// answers, none of which WireMock.Net does by itself: <c>WireMockServer.Start(settings => settings.ForContracts())</c>.
    /// Bodies of every method are read from then on.
    /// </summary>
    /// <param name="settings">The settings of the server that is about to start.</param>
    /// <returns>The same settings.</returns>
    public static WireMockServerSettings ForContracts(this WireMockServerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        WireAccess.GiveTo(settings);
        return settings;
    }
}
