using System.Reflection;
using Microsoft.Kiota.Abstractions;
using OpenApi.Contract.Description;

namespace OpenApi.Contract.Suites;

/// <summary>The method of a request builder that calls an operation.</summary>
internal sealed class OperationCall
{
    private static readonly MethodInfo Configuration = typeof(OperationCall).GetMethod(
        nameof(ConfigurationOf),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    private readonly BaseRequestBuilder builder;
    private readonly MethodInfo method;

    private OperationCall(BaseRequestBuilder builder, MethodInfo method)
    {
        this.builder = builder;
        this.method = method;
    }

    /// <summary>The type of the body, or null when the method takes none.</summary>
    public Type? BodyType =>
        method.GetParameters() is [{ ParameterType: var type }, ..]
        && !IsConfiguration(type)
        && type != typeof(CancellationToken)
            ? type
            : null;

    /// <summary>The type of the result, or null when the method gives none.</summary>
    public Type? ResultType => method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : null;

    /// <summary>The method for the verb of an operation, or null.</summary>
    public static OperationCall? Find(BaseRequestBuilder builder, ContractOperation operation)
    {
        var verb = operation.Method[..1] + operation.Method[1..].ToLowerInvariant();
        return builder
            .GetType()
            .GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method =>
                method.Name.StartsWith(verb, StringComparison.Ordinal)
                && method.Name.EndsWith("Async", StringComparison.Ordinal)
            )
            .Where(method =>
                method.GetParameters() is [.., { ParameterType: var last }] && last == typeof(CancellationToken)
            )
            .OrderBy(method => method.Name.Length)
            .Select(method => new OperationCall(builder, method))
            .FirstOrDefault();
    }

    /// <summary>Calls the operation.</summary>
    /// <param name="body">The body; ignored when the method takes none.</param>
    /// <param name="contentType">The media type of the body, for methods that ask for it.</param>
    /// <param name="configure">Fills query, headers and options.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    public async Task<object?> InvokeAsync(
        object? body,
        string? contentType,
        Action<object, RequestHeaders, IList<IRequestOption>> configure,
        CancellationToken cancellationToken
    )
    {
        var arguments = method
            .GetParameters()
            .Select(
                (parameter, at) =>
                    parameter.ParameterType == typeof(CancellationToken) ? cancellationToken
                    : IsConfiguration(parameter.ParameterType)
                        ? Configuration
                            .MakeGenericMethod(
                                parameter.ParameterType.GetGenericArguments()[0].GetGenericArguments()[0]
                            )
                            .Invoke(null, [configure])
                    : at == 0 ? body
                    : parameter.ParameterType == typeof(string) ? contentType
                    : null
            )
            .ToArray();
        var task = (Task)method.Invoke(builder, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        await task.ConfigureAwait(false);
        return ResultType is null ? null : task.GetType().GetProperty("Result")!.GetValue(task);
    }

    private static Action<RequestConfiguration<TQuery>> ConfigurationOf<TQuery>(
        Action<object, RequestHeaders, IList<IRequestOption>> configure
    )
        where TQuery : class, new() =>
        configuration =>
        {
            configuration.QueryParameters ??= new TQuery();
            configure(configuration.QueryParameters, configuration.Headers, configuration.Options);
        };

    private static bool IsConfiguration(Type type) =>
        type.IsGenericType
        && type.GetGenericTypeDefinition() == typeof(Action<>)
        && type.GetGenericArguments()[0].IsGenericType
        && type.GetGenericArguments()[0].GetGenericTypeDefinition() == typeof(RequestConfiguration<>);
}
