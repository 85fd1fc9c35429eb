using OpenApi.Changes.Wire.Rules;
using static OpenApi.Changes.ChangeLevel;

namespace OpenApi.Changes.Wire.Servers;

/// <summary>Rules about the addresses that answer.</summary>
internal static class ServerRules
{
    private const string Subject = "server";

    public static RulePair Presence { get; } =
        Pair(
            new(
                "server-removed",
                "A server was removed",
                Breaking,
                "Callers of that address are no longer promised an answer.",
                "Keep the address, or redirect, until callers have moved."
            ),
            new("server-added", "A server was added", Info, "Callers may go on as they do.", "Nothing to do.")
        );

    public static ChangeRule DefaultChanged { get; } =
        RulePair.Symmetric(
            ChangeDirection.None,
            Subject,
            new(
                "server-order-changed",
                "Another server comes first",
                Warning,
                "Clients made from the document take the first server unless they are told otherwise.",
                "Set the base address yourself, or check that the other server is meant."
            )
        );

    public static RulePair Variable { get; } =
        Pair(
            new(
                "server-variable-removed",
                "A part of a server's address can no longer be chosen",
                Warning,
                "Callers that chose another value than the default call another address.",
                "List the addresses that people use as servers."
            ),
            new(
                "server-variable-added",
                "A part of a server's address can be chosen",
                Info,
                "The default stands for what was there.",
                "Nothing to do."
            )
        );

    public static ChangeRule VariableDefault { get; } =
        RulePair.Symmetric(
            ChangeDirection.None,
            Subject,
            new(
                "server-variable-default-changed",
                "A part of a server's address has another default",
                Warning,
                "Clients made from the document call another address unless they are told otherwise.",
                "Set the value yourself, or check that the other default is meant."
            )
        );

    public static RulePair VariableValue { get; } =
        Pair(
            new(
                "server-variable-value-removed",
                "A value of a part of a server's address was removed",
                Breaking,
                "Callers that chose the value are no longer promised an answer.",
                "Keep the address until callers have moved."
            ),
            new(
                "server-variable-value-added",
                "Another value of a part of a server's address can be chosen",
                Info,
                "Callers may go on as they do.",
                "Nothing to do."
            )
        );

    public static RulePair VariableList { get; } =
        Pair(
            new(
                "server-variable-limited",
                "A part of a server's address takes listed values only",
                Breaking,
                "Callers that chose a value beside the list are no longer promised an answer.",
                "List all values that people use."
            ),
            new(
                "server-variable-unlimited",
                "A part of a server's address takes any value",
                Info,
                "Callers may go on as they do.",
                "Nothing to do."
            )
        );

    public static IReadOnlyList<ChangeRule> All { get; } =
    [.. Presence.Both, DefaultChanged, .. Variable.Both, VariableDefault, .. VariableValue.Both, .. VariableList.Both];

    private static RulePair Pair(RuleText forth, RuleText back) =>
        RulePair.Of(ChangeDirection.None, Subject, forth, back);
}
