using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>What an upload endpoint does with one PUT that follows what it holds.</summary>
internal enum UploadFault
{
    None,

    /// <summary>5xx before a byte is taken.</summary>
    RefuseWith503,

    /// <summary>408 before a byte is taken.</summary>
    RefuseWith408,

    /// <summary>429 before a byte is taken.</summary>
    RefuseWith429,

    /// <summary>Everything is taken, then 500 is answered.</summary>
    TakeAndAnswer500,

    /// <summary>Everything is taken, then 200 is answered and nothing else said, whatever is still to come.</summary>
    TakeAndAnswer200,

    /// <summary>The same with 201.</summary>
    TakeAndAnswer201,

    /// <summary>Part of it is taken, then the connection is reset.</summary>
    TakePartAndReset,

    /// <summary>Everything is taken, then the connection is reset.</summary>
    TakeAndReset,

    /// <summary>416 although the range follows.</summary>
    Answer416,

    /// <summary>404: the upload is not known any more.</summary>
    Forget,
}

/// <summary>
/// The server's side of an upload: takes bytes only in their order, checks every range and header, and hashes what it takes. Faults come from the test.
/// </summary>
internal sealed class UploadEndpoint(long size, Func<UploadFault> nextFault) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Held { get; private set; }

    public List<string> Violations { get; } = [];

    public List<(string Range, int Status)> Answers { get; } = [];

    public Dictionary<UploadFault, int> Faults { get; } = [];

    public string Hash => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public async Task AnswerAsync(HttpContext context)
    {
        var range = ContentRangeHeaderValue.Parse(context.Request.Headers.ContentRange.ToString());
        Check(context.Request, range);
        var fault = nextFault();
        Faults[fault] = Faults.GetValueOrDefault(fault) + 1;
        if (fault == UploadFault.Forget)
        {
            Answer(context, 404, progress: false);
        }
        else if (range.From != Held || fault == UploadFault.Answer416)
        {
            Answer(context, 416, progress: true);
        }
        else if (fault is UploadFault.RefuseWith503 or UploadFault.RefuseWith408 or UploadFault.RefuseWith429)
        {
            Answer(
                context,
                fault switch
                {
                    UploadFault.RefuseWith408 => 408,
                    UploadFault.RefuseWith429 => 429,
                    _ => 503,
                },
                progress: false
            );
        }
        else
        {
            await TakeAsync(context, range, fault);
        }
    }

    public void Dispose() => _hash.Dispose();

    private async Task TakeAsync(HttpContext context, ContentRangeHeaderValue range, UploadFault fault)
    {
        var end =
            fault == UploadFault.TakePartAndReset
                ? range.From!.Value + (range.To!.Value - range.From.Value) / 2
                : range.To!.Value + 1;
        var piece = new byte[64 * 1024];
        while (Held < end)
        {
            var read = await context.Request.Body.ReadAsync(piece.AsMemory(0, (int)Math.Min(piece.Length, end - Held)));
            if (read == 0)
            {
                Violations.Add($"the body of {range} is shorter than its range");
                return;
            }

            _hash.AppendData(piece, 0, read);
            Held += read;
        }

        switch (fault)
        {
            case UploadFault.TakePartAndReset or UploadFault.TakeAndReset:
                Answers.Add((range.ToString(), 0));
                context.Abort();
                break;
            case UploadFault.TakeAndAnswer500:
                Answer(context, 500, progress: false);
                break;
            case UploadFault.TakeAndAnswer200:
                Answer(context, 200, progress: false);
                break;
            case UploadFault.TakeAndAnswer201:
                Answer(context, 201, progress: false);
                break;
            default:
                Answer(context, Held == size ? 201 : 206, progress: true);
                break;
        }
    }

    private void Check(HttpRequest request, ContentRangeHeaderValue range)
    {
        var length = range.To - range.From + 1;
        Require(range.Unit == "bytes" && range.Length == size, $"the range {range} is not of this video");
        Require(request.ContentLength == length, $"the length {request.ContentLength} is not that of {range}");
        Require(request.Headers.TransferEncoding.Count == 0, "the body has a transfer encoding");
        Require(request.Headers.Authorization.Count == 0, "the request has a credential");
        Require(
            request.ContentType is "video/mp4" or "video/quicktime" or "video/webm",
            $"the content type is {request.ContentType}"
        );
    }

    private void Require(bool holds, string violation)
    {
        if (!holds)
        {
            Violations.Add(violation);
        }
    }

    private void Answer(HttpContext context, int status, bool progress)
    {
        Answers.Add((context.Request.Headers.ContentRange.ToString(), status));
        context.Response.StatusCode = status;
        if (progress && Held > 0)
        {
            context.Response.Headers.ContentRange = string.Create(
                CultureInfo.InvariantCulture,
                $"bytes 0-{Held - 1}/{size}"
            );
        }
    }
}
