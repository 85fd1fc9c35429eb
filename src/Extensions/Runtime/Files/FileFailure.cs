namespace OpenApi.Runtime.Files;

/// <summary>Why a call to the file system failed.</summary>
internal static class FileFailure
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int WindowsLockViolation = unchecked((int)0x80070021);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int LinuxWouldBlock = 11;
    private const int BsdWouldBlock = 35;
    private const int UnixNoSpace = 28;
    private const int UnixReadOnly = 30;
    private const int LinuxOverQuota = 122;
    private const int BsdOverQuota = 69;

    /// <summary>Whether somebody else has the file open, which ends; everything else does not end by waiting.</summary>
    public static bool IsHeldByOthers(IOException failure) =>
        failure.HResult is WindowsSharingViolation or WindowsLockViolation
        || failure.HResult == (OperatingSystem.IsLinux() ? LinuxWouldBlock : BsdWouldBlock);

    /// <summary>What to do about a file or folder that cannot be written.</summary>
    public static string Advice(Exception failure) =>
        failure.HResult switch
        {
            UnixNoSpace or WindowsDiskFull or LinuxOverQuota or BsdOverQuota =>
                "Make room on the disk, or choose another path.",
            UnixReadOnly => "The disk is mounted read-only: choose another path, or mount it for writing.",
            _ => "Give this user write access to its folder.",
        };
}
