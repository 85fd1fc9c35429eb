using System.CommandLine;
using OpenApi.Tour;

var service = new Option<string?>("--service") { Description = "Only this service." };
service.AcceptOnlyFromAmong([.. TourProgram.Services]);
var verbose = new Option<bool>("--verbose") { Description = "Show requests and answers, secrets masked." };
var command = new RootCommand(
    "Calls AiToEarn, TIMPush and TikTok through their generated clients, on stub services made from the same documents."
)
{
    service,
    verbose,
};
command.SetAction(
    (parsed, cancellationToken) =>
        TourProgram.RunAsync(
            parsed.GetValue(service),
            new TourConsole(Console.Out, parsed.GetValue(verbose), TourConsole.CanColour()),
            cancellationToken
        )
);
return await command.Parse(args).InvokeAsync().ConfigureAwait(false);
