using System.Globalization;

namespace OpenApi.ClientGenerator.Modeling.Naming;

/// <summary>Gives out the names of a method's arguments, each once.</summary>
internal sealed class ArgumentNames
{
    private readonly HashSet<string> taken = new(
        ["pathParameters", "requestAdapter", "rawUrl"],
        StringComparer.Ordinal
    );

    /// <summary>The argument's name for a parameter, with its first letter in lower case, escaped where C# needs it.</summary>
    public string Take(string parameter)
    {
        var symbol = SymbolName.Clean(parameter);
        var wanted = char.ToLowerInvariant(symbol[0]) + symbol.Substring(1);
        var name = wanted;
        for (var number = 1; !taken.Add(name); number++)
        {
            name = wanted + number.ToString(CultureInfo.InvariantCulture);
        }

        return ReservedNames.Escape(name);
    }
}
