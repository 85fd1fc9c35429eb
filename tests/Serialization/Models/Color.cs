using System.Runtime.Serialization;

namespace OpenApi.Serialization.Tests.Models;

public enum Color
{
    [EnumMember(Value = "a-b")]
    AB,

    [EnumMember(Value = "c")]
    C,

    [EnumMember(Value = "d")]
    D,
    Bare,
}

[Flags]
public enum Rights
{
    [EnumMember(Value = "none")]
    None = 0,

    [EnumMember(Value = "read")]
    Read = 1,

    [EnumMember(Value = "write")]
    Write = 2,

    [EnumMember(Value = "own-er")]
    Owner = 4,
}
