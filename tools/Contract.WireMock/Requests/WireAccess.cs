using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using OpenApi.Contract.Hosting;
using WireMock;
using WireMock.Settings;

namespace OpenApi.Contract.WireMock.Requests;

/// <summary>
/// The connection behind a request of WireMock.Net, which hands matchers and callbacks a copy of the request alone. A
/// server that was started for contracts tells it through ASP.NET Core's accessor.
/// </summary>
internal static class WireAccess
{
    private static readonly HttpContextAccessor Accessor = new();

    /// <summary>Makes servers that are started with the settings tell it.</summary>
    public static void GiveTo(WireMockServerSettings settings)
    {
        settings.AllowBodyForAllHttpMethods = true;
        settings.AdditionalServiceRegistration += AddAccessor;
    }

    /// <summary>Whether servers that were started with the settings tell it.</summary>
    public static bool IsGivenTo(WireMockServerSettings settings) =>
        settings.AdditionalServiceRegistration?.GetInvocationList().Any(added => added.Method == AddAccessorMethod)
        == true;

    /// <summary>The connection that a request came over, or null when it is not told.</summary>
    public static HttpContext? Of(IRequestMessage message) =>
        Accessor.HttpContext is { } context && IsOf(context.Request, message) ? context : null;

    /// <summary>Path and query as they were sent, or null when the connection is not told.</summary>
    public static (string Path, string Query)? TargetOf(IRequestMessage message) =>
        Of(message) is { Request.PathBase.HasValue: false } context
            ? RequestTarget.Split(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget)
            : null;

    private static System.Reflection.MethodInfo AddAccessorMethod { get; } =
        ((Action<IServiceCollection>)AddAccessor).Method;

    private static void AddAccessor(IServiceCollection services) => services.AddHttpContextAccessor();

    /// <summary>A request may be matched again while another is served, such as by the admin interface.</summary>
    private static bool IsOf(HttpRequest request, IRequestMessage message) =>
        request.Method == message.Method && new Uri(request.GetEncodedUrl()).ToString() == message.AbsoluteUrl;
}
