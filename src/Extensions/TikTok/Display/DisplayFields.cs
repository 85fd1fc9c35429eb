using TikTok.Models;

namespace TikTok.Display;

/// <summary>From flags to the fields of the document, which are in the same order; a test holds them together.</summary>
internal static class DisplayFields
{
    public static UserField[] ToFields(this UserFields fields) =>
        [.. Enum.GetValues<UserField>().Where(field => fields.HasFlag((UserFields)(1 << (int)field)))];

    public static VideoField[] ToFields(this VideoFields fields) =>
        [.. Enum.GetValues<VideoField>().Where(field => fields.HasFlag((VideoFields)(1 << (int)field)))];
}
