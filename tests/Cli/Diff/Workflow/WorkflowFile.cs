using System.Diagnostics;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;

namespace OpenApi.Cli.Tests.Diff.Workflow;

/// <summary>A shell step of a workflow.</summary>
internal sealed record WorkflowStep(string Name, string Script);

/// <summary>What a step did.</summary>
internal sealed record StepRun(string Name, int Code, string Output);

/// <summary>A workflow of GitHub Actions, as far as it is made of shell steps.</summary>
internal sealed class WorkflowFile
{
    private readonly Node root;

    public WorkflowFile(string path)
    {
        var findings = new Findings();
        var file = new SourceFile(path, File.ReadAllText(path));
        root = NodeReader.Read(file, ReadOptions.Default, findings, CancellationToken.None)!;
        findings.ToSorted().Should().BeEmpty();
    }

    /// <summary>The shell steps of all jobs.</summary>
    public IEnumerable<WorkflowStep> Steps => root["jobs"]!.AsObject!.Members.SelectMany(job => StepsOf(job.Name));

    /// <summary>The shell steps of a job.</summary>
    public IEnumerable<WorkflowStep> StepsOf(string job) =>
        root["jobs"]![job]!["steps"]!
            .AsArray!.Items.Where(step => step["run"] is not null)
            .Select(step => new WorkflowStep(step["name"]!.AsString!, step["run"]!.AsString!));

    /// <summary>The environment of a job, with values for the expressions in it.</summary>
    public Dictionary<string, string> EnvironmentOf(string job, IReadOnlyDictionary<string, string> expressions)
    {
        var members = new[] { root["env"], root["jobs"]![job]!["env"] }.SelectMany(env => env?.AsObject?.Members ?? []);
        return members.ToDictionary(
            member => member.Name,
            member =>
                expressions.Aggregate(
                    member.Value.AsString!,
                    (value, expression) =>
                        value.Replace($"${{{{ {expression.Key} }}}}", expression.Value, StringComparison.Ordinal)
                )
        );
    }

    /// <summary>Runs a step as GitHub does.</summary>
    public static async Task<StepRun> RunAsync(
        WorkflowStep step,
        string folder,
        IEnumerable<KeyValuePair<string, string>> environment
    )
    {
        var start = new ProcessStartInfo("bash")
        {
            ArgumentList = { "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.Script },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in environment)
        {
            start.Environment[variable.Key] = variable.Value;
        }

        using var bash = Process.Start(start)!;
        var errors = bash.StandardError.ReadToEndAsync();
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        return new StepRun(step.Name, bash.ExitCode, output + await errors);
    }
}
