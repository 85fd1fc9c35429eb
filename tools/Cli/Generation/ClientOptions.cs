using System.CommandLine;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Cli.Generation;

/// <summary>The options that say how a client is made, the same for all commands that make one.</summary>
internal sealed class ClientOptions
{
    private readonly Option<string> className = new("--class-name", "-c")
    {
        Description = "The client class.",
        DefaultValueFactory = _ => "ApiClient",
    };

    private readonly Option<string> space = new("--namespace", "-n")
    {
        Description = "The namespace of the client class.",
        DefaultValueFactory = _ => "ApiSdk",
    };

    private readonly Option<string[]> include = new("--include-path", "-i")
    {
        Description = "A glob of paths to take, such as '/users/**' or '/users/{id}#GET,PATCH'; repeatable.",
    };

    private readonly Option<string[]> exclude = new("--exclude-path", "-e")
    {
        Description = "A glob of paths to leave out; repeatable.",
    };

    private readonly Option<string> accessibility = Choice.Of(
        ["--accessibility"],
        "Who may see the types.",
        "public",
        "public",
        "internal"
    );

    private readonly Option<string> additionalData = Choice.Of(
        ["--additional-data"],
        "Whether models keep members that the document does not name.",
        "true",
        "true",
        "false"
    );

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { className, space, include, exclude, accessibility, additionalData })
        {
            command.Add(option);
        }
    }

    /// <summary>What the user chose.</summary>
    /// <exception cref="UsageException">A value cannot be used.</exception>
    public GenerationOptions Read(ParseResult parsed)
    {
        var (options, faults) = new OptionTexts(
            parsed.GetRequiredValue(className),
            parsed.GetRequiredValue(space),
            (parsed.GetValue(include) ?? []).ToEquatableArray(),
            (parsed.GetValue(exclude) ?? []).ToEquatableArray(),
            parsed.GetRequiredValue(accessibility),
            parsed.GetRequiredValue(additionalData)
        ).Read();
        return faults.Length == 0 ? options : throw new UsageException(faults[0].At("").Message);
    }
}
