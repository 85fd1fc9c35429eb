using TimPush.Models;

namespace TimPush.Scheduling;

/// <summary>Which scheduled pushes to list, and in which order.</summary>
public sealed record ScheduledPushQuery
{
    /// <summary>Start of the range.</summary>
    public required DateTimeOffset Begin { get; init; }

    /// <summary>End of the range.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>A part of the title or the text; null for any.</summary>
    public string? Keyword { get; init; }

    /// <summary>What to order by; the time of sending by default.</summary>
    public ListScheduledTasksRequest_OrderBy OrderBy { get; init; } = ListScheduledTasksRequest_OrderBy.SchedAt;

    /// <summary>Whether early ones come first, as by default.</summary>
    public bool Ascending { get; init; } = true;

    /// <summary>Tasks in each call, 50 by default. The vendor names no upper bound.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>
    /// Writes the order as <c>createat</c> and <c>schedat</c>, as pages of April 2026 have it, instead of <c>createAt</c> and <c>schedAt</c> of
    /// the newest ones.
    /// </summary>
    public bool LowerCaseOrder { get; init; }

    internal ListScheduledTasksRequest ToPage(long sdkAppId, long offset)
    {
        var page = new ListScheduledTasksRequest
        {
            Sdkappid = sdkAppId,
            Offset = offset,
            Want = PageSize,
            OrderBy = LowerCaseOrder ? null : OrderBy,
            Asc = Ascending,
            BeginTime = TimPushTime.Format(Begin),
            EndTime = TimPushTime.Format(End),
            Keyword = Keyword,
        };
        if (LowerCaseOrder)
        {
            page.AdditionalData["OrderBy"] =
                OrderBy == ListScheduledTasksRequest_OrderBy.CreateAt ? "createat" : "schedat";
        }

        return page;
    }
}
