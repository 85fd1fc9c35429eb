using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions;

namespace OpenApi.Runtime.Requests;

/// <summary>
/// Reads and writes Kiota request options on a message. Kiota's adapter files them under the full name of their type,
/// so that requests made by hand and by a generated client look alike to the handlers.
/// </summary>
public static class RequestOptionAccess
{
    /// <summary>The option of this type, if the request carries one.</summary>
    /// <typeparam name="TOption">Type of the option.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="option">The option.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryGet<TOption>(this HttpRequestMessage request, [NotNullWhen(true)] out TOption? option)
        where TOption : class, IRequestOption
    {
        option = request.Options.TryGetValue(Key<TOption>(), out var found) ? found as TOption : null;
        return option is not null;
    }

    /// <summary>Puts an option on a request made by hand.</summary>
    /// <typeparam name="TOption">Type of the option.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="option">The option; it replaces one of the same type.</param>
    public static void Set<TOption>(this HttpRequestMessage request, TOption option)
        where TOption : class, IRequestOption => request.Options.Set(Key<TOption>(), option);

    private static HttpRequestOptionsKey<IRequestOption> Key<TOption>() => new(typeof(TOption).FullName!);
}
