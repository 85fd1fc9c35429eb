using System.Text;

namespace OpenApi.Harness.Tests;

/// <summary>Requests of the three services as their documents ask for them.</summary>
internal static class Requests
{
    private const string PushQuery =
        "sdkappid=1400000000&identifier=administrator&usersig=eJxsig&random=7&contenttype=json";

    public static HttpRequestMessage CancelTask(string baseUrl) =>
        With(
            new HttpRequestMessage(HttpMethod.Delete, $"{baseUrl}/api/v2/channels/publish/tasks/t1"),
            "X-Api-Key",
            "key"
        );

    public static HttpRequestMessage DeletePush(string baseUrl, string query = PushQuery) =>
        new(HttpMethod.Post, $"{baseUrl}/v4/timpush/delete_sched_task?{query}")
        {
            Content = Json("""{"Sdkappid":1400000000,"TaskID":5,"Type":"All"}"""),
        };

    public static HttpRequestMessage CancelPull(string baseUrl) =>
        With(
            new HttpRequestMessage(HttpMethod.Post, $"{baseUrl}/v2/post/transmission/cancel/")
            {
                Content = Json("""{"publish_id":"v_pub_url~v2.123456789"}"""),
            },
            "Authorization",
            "Bearer act.token"
        );

    public static HttpRequestMessage With(this HttpRequestMessage request, string header, string value)
    {
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
