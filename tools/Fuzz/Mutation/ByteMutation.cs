namespace OpenApi.Fuzz.Mutation;

/// <summary>Changes bytes, as a bad disk, a bad merge or an attacker would.</summary>
internal static class ByteMutation
{
    private const int MostChanges = 6;
    private const int LongestRun = 40;

    /// <summary>The bytes with a few changes.</summary>
    public static byte[] Apply(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var change = random.Next(1, MostChanges); change > 0 && bytes.Count > 0; change--)
        {
            ApplyOne(bytes, random);
        }

        return [.. bytes];
    }

    private static void ApplyOne(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, LongestRun), bytes.Count - at);
        var signs = "{}[]:,\"'\\\t\n -#&*!|>%@`?0"u8;
        switch (random.Next(7))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.Insert(at, signs[random.Next(signs.Length)]);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 4:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 5:
                bytes[at] = signs[random.Next(signs.Length)];
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }
}
