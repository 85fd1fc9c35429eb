using System.Net;
using Microsoft.Kiota.Abstractions;

namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>What an emitted client makes of answers.</summary>
public sealed class ResponseTests(ShopClient shop) : IClassFixture<ShopClient>
{
    [Fact]
    public async Task A_discriminator_tells_the_class()
    {
        var names = await shop.RunAsync(
            RecordingHandler.Json("""[{"kind":"dog","barks":false},{"kind":"cat","lives":7},{"kind":"fish"},{}]"""),
            """
            var pets = (await client.Pets.GetAsync())!;
            return string.Join(" ", pets.Select(pet => pet.GetType().Name + (pet as Cat)?.Lives + (pet as Dog)?.Barks));
            """
        );

        names.Should().Be("DogFalse Cat7 Pet Pet");
    }

    [Fact]
    public async Task A_documented_error_is_an_exception_with_what_the_service_said()
    {
        var run = () =>
            shop.RunAsync(
                new RecordingHandler(HttpStatusCode.NotFound, """{"code":17,"message":"no such pet","extra":1}"""),
                """
                try
                {
                    await client.Pets["1"].GetAsync();
                    return "no exception";
                }
                catch (Problem problem)
                {
                    return $"{problem.ResponseStatusCode} {problem.Code} {problem.MessageEscaped} {problem.Message} {problem.AdditionalData["extra"]}";
                }
                """
            );

        (await run()).Should().Be("404 17 no such pet no such pet 1");
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task A_default_response_covers_all_errors(HttpStatusCode status)
    {
        var text = await shop.RunAsync(
            new RecordingHandler(status, """{"message":"broken"}"""),
            "try { await client.Pets.GetAsync(); return \"\"; } catch (Problem problem) { return problem.Message; }"
        );

        text.Should().Be("broken");
    }

    [Fact]
    public async Task An_error_that_is_not_documented_is_the_runtimes_exception()
    {
        var run = () =>
            shop.RunAsync(
                new RecordingHandler(HttpStatusCode.Conflict, "{}"),
                "await client.Pets[\"1\"].GetAsync(); return \"\";"
            );

        (await run.Should().ThrowAsync<ApiException>()).Which.ResponseStatusCode.Should().Be(409);
    }

    [Fact]
    public async Task Bytes_come_as_a_stream() =>
        (
            await shop.RunAsync(
                new RecordingHandler(HttpStatusCode.OK, "picture", "image/png"),
                "using var reader = new StreamReader((await client.Pets[\"1\"].Photo.GetAsync())!); return await reader.ReadToEndAsync();"
            )
        )
            .Should()
            .Be("picture");

    [Fact]
    public async Task A_list_of_enumeration_values_is_read() =>
        (
            await shop.RunAsync(
                RecordingHandler.Json("""["red","1st","unknown"]"""),
                "return string.Join(\" \", (await client.Colours.GetAsync())!.Select(colour => colour?.ToString() ?? \"none\"));"
            )
        )
            .Should()
            .Be("Red Onest none");

    [Fact]
    public async Task Defaults_are_set_in_new_objects() =>
        (
            await shop.RunAsync(
                RecordingHandler.NoContent(),
                "var cat = new Cat(); return cat.Name + cat.Lives + new Dog().Barks + new Values().Wait;"
            )
        )
            .Should()
            .Be("no \"name\"9True00:05:00");
}
