using System.Runtime.CompilerServices;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.ClientGenerator.Modeling;

/// <summary>
/// Bounds the work of modeling and watches for cancellation. References let a short document stand for endless work: bases
/// of bases are walked again and again, and each error repeats what it extends. Counting steps, rather than looking at a clock,
/// gives every machine the same answer.
/// </summary>
internal sealed class ModelingBudget(CancellationToken cancellationToken)
{
    /// <summary>How many classes, enumerations and builders a client may have; the largest known document comes to 41,000.</summary>
    public const int MostTypes = 100_000;

    /// <summary>How many properties, parameters and enumeration values a client may have.</summary>
    public const int MostMembers = 500_000;

    /// <summary>How many values an enumeration may have before it is a plain text instead.</summary>
    public const int MostEnumValues = 10_000;

    /// <summary>How many segments a path may have.</summary>
    public const int MostSegments = 200;

    private const long MostSteps = 60_000_000;
    private const int StepsBetweenChecks = 1_024;
    private long steps;
    private long nextCheck = StepsBetweenChecks;
    private int types;
    private int members;

    /// <summary>Counts work that grows with more than the length of the document.</summary>
    /// <exception cref="ClientTooLargeException">It is too much.</exception>
    public void Step(int count = 1)
    {
        steps += count;
        if (steps < nextCheck)
        {
            return;
        }

        nextCheck = steps + StepsBetweenChecks;
        cancellationToken.ThrowIfCancellationRequested();
        if (steps > MostSteps)
        {
            throw new ClientTooLargeException(ModelingDiagnostics.DocumentEntangled);
        }
    }

    /// <summary>Counts a step into a recursion, and ends it before the stack does.</summary>
    /// <exception cref="ClientTooLargeException">It is too deep.</exception>
    public void Descend()
    {
        Step();
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw new ClientTooLargeException(ModelingDiagnostics.DocumentEntangled);
        }
    }

    /// <summary>Counts a type of the client.</summary>
    /// <exception cref="ClientTooLargeException">There are too many.</exception>
    public void AddType()
    {
        Step();
        if (++types > MostTypes)
        {
            throw new ClientTooLargeException(ModelingDiagnostics.TooManyTypes, MostTypes);
        }
    }

    /// <summary>Counts a member of a type of the client.</summary>
    /// <exception cref="ClientTooLargeException">There are too many.</exception>
    public void AddMember()
    {
        Step();
        if (++members > MostMembers)
        {
            throw new ClientTooLargeException(ModelingDiagnostics.TooManyMembers, MostMembers);
        }
    }
}

/// <summary>Ends the modeling of a document that would give too much code or too much work.</summary>
/// <param name="descriptor">The finding.</param>
/// <param name="arguments">What fills the places of its message.</param>
#pragma warning disable CA1032, CA1064 // Never leaves this folder, and always carries its finding.
internal sealed class ClientTooLargeException(DiagnosticDescriptor descriptor, params object[] arguments)
    : Exception(descriptor.Title)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
#pragma warning restore CA1032, CA1064
