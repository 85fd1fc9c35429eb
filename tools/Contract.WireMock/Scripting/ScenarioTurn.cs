using OpenApi.Contract.Scripting;
using WireMock.Server;

namespace OpenApi.Contract.WireMock.Scripting;

/// <summary>
/// The turn of one answer of a sequence, which is a scenario of the server: its states are the positions from 1, it is shown,
/// set and reset like any other, and reset means from the beginning. Two calls at the same moment never get the same turn,
/// which is why the mappings themselves are not in the scenario: WireMock.Net reads and sets the state of such in two steps.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="scenario">The scenario's name.</param>
/// <param name="position">The position in the sequence, from 1.</param>
/// <param name="gate">Held by one turn of the sequence at a time.</param>
internal sealed class ScenarioTurn(WireMockServer server, string scenario, int position, Lock gate) : Turn
{
    /// <summary>The name of the scenario.</summary>
    public string Scenario => scenario;

    /// <summary>A scenario can always be set back.</summary>
    public override bool IsOver => false;

    public override bool IsNext =>
        (
            server
                .Scenarios.FirstOrDefault(known => known.Name.Equals(scenario, StringComparison.OrdinalIgnoreCase))
                ?.NextState
            ?? StateOf(1)
        ) == StateOf(position);

    public override bool TryTake()
    {
        lock (gate)
        {
            return IsNext && server.SetScenarioState(scenario, StateOf(position + 1));
        }
    }

    public override string ToString() => $"scenario {scenario} in state {StateOf(position)}";

    /// <summary>The state in which a position is next.</summary>
    public static string StateOf(int position) => FormattableString.Invariant($"{position}");
}
