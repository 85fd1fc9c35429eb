using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Scripting;
using OpenApi.Contract.WireMock.Answers;
using OpenApi.Contract.WireMock.Loading;
using OpenApi.Contract.WireMock.Mappings;
using WireMock.Server;

namespace OpenApi.Contract.WireMock.Scripting;

/// <summary>Shows scripted answers as mappings of the server, and sequences as its scenarios.</summary>
/// <param name="server">The server.</param>
/// <param name="mappings">The mappings of the contract.</param>
/// <param name="board">Puts mappings on the server.</param>
internal sealed class ServedScript(WireMockServer server, ContractMappings mappings, MappingBoard board) : IScriptHost
{
    private readonly Lock naming = new();

    public IReadOnlyList<Turn?> TurnsOf(ContractOperation operation, int length)
    {
        if (length == 1)
        {
            return [null];
        }

        var gate = new Lock();
        var name = NewScenario(operation.Id);
        return
        [
            .. Enumerable.Range(1, length - 1).Select(position => new ScenarioTurn(server, name, position, gate)),
            null,
        ];
    }

    public void Require(Delivery delivery) => AnswerDelivery.Require(delivery, board.Settings);

    public void Added(ScriptedAnswer answer) => board.Put(mappings.Add(answer));

    public void Removed(ScriptedAnswer answer)
    {
        if (mappings.Remove(answer) is { } mapping)
        {
            board.Take(mapping.Id);
        }

        if (answer.Line.Turn is ScenarioTurn turn)
        {
            server.ResetScenario(turn.Scenario);
        }
    }

    /// <summary>Begins a scenario under a name that no other has.</summary>
    private string NewScenario(string operation)
    {
        lock (naming)
        {
            var taken = server
                .Scenarios.Select(scenario => scenario.Name)
                .Concat(server.Mappings.Select(mapping => mapping.Scenario))
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            var name = Enumerable
                .Range(1, int.MaxValue)
                .Select(number => number == 1 ? operation : $"{operation} {number}")
                .First(name => !taken.Contains(name));
            server.SetScenarioState(name, ScenarioTurn.StateOf(1));
            return name;
        }
    }
}
