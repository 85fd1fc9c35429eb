using System.Collections;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using OpenApi.Contract.Requests;

namespace OpenApi.Contract.Tests.SecondOpinion;

/// <summary>Sends a documented request through a client of NSwag's conventions: one method for each operation.</summary>
internal static class NSwagCall
{
    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None };

    public static async Task SendAsync(Type clientType, DocumentedRequest request, HttpMessageHandler wire)
    {
        using var http = new HttpClient(wire);
        var client = Activator.CreateInstance(clientType, http)!;
        clientType.GetProperty("BaseUrl")!.SetValue(client, "https://stub.test");
        var method = MethodFor(clientType, request.Operation.Id);
        var arguments = method.GetParameters().Select(parameter => ArgumentFor(parameter, request)).ToArray();
        try
        {
            await (Task)method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        }
        catch (Exception afterwards)
            when (afterwards.GetType().Name.StartsWith("ApiException", StringComparison.Ordinal))
        {
            // What NSwag makes of the answer is not the question here.
        }
    }

    /// <summary>
    /// NSwag adds "Async" to an id unless it ends so; where two ids then meet, theirs are overloads in the order of the document.
    /// </summary>
    private static MethodInfo MethodFor(Type client, string id)
    {
        var endsSo = id.EndsWith("Async", StringComparison.Ordinal);
        var overloads = client
            .GetMethods()
            .Where(method => Letters(method.Name) == Letters(endsSo ? id : id + "Async"))
            .Where(method =>
                method.GetParameters() is [.., { ParameterType: var last }] && last == typeof(CancellationToken)
            );
        return endsSo ? overloads.Last() : overloads.First();
    }

    private static object? ArgumentFor(ParameterInfo parameter, DocumentedRequest request)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        var documented = request.Parameters.Where(pair => Letters(pair.Key.Name) == Letters(parameter.Name!)).ToList();
        return documented.Count > 0 ? Make(documented[0].Value, parameter.ParameterType)
            : request.Body is { } body
                ? JsonConvert.DeserializeObject(body.ToJsonString(), parameter.ParameterType, Settings)
            : null;
    }

    private static object? Make(JsonNode? value, Type type)
    {
        if (value is JsonArray items && type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var itemType = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
            foreach (var item in items)
            {
                list.Add(Make(item, itemType));
            }

            return list;
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum && value is JsonValue number && number.GetValueKind() == JsonValueKind.Number
                ? Enum.ToObject(plain, number.Deserialize<int>())
            : plain.IsEnum
                ? plain
                    .GetFields(BindingFlags.Public | BindingFlags.Static)
                    .First(field =>
                        (field.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? field.Name) == value!.ToString()
                    )
                    .GetValue(null)
            : plain == typeof(string) || plain == typeof(object) ? value?.ToString()
            : value.Deserialize(plain);
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
