using System.Text;
using CsCheck;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Json;

public sealed class MutatedBytesTests
{
    private static readonly Gen<byte[]> Mutated = Gen.Select(
            RawJson.Object(4, Gen.OneOf([.. new Sample().GetFieldDeserializers().Keys, "kind", "other"])),
            Gen.Select(Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 2]).Array[0, 4]
        )
        .Select(
            (json, changes) =>
            {
                var bytes = Encoding.UTF8.GetBytes(json).ToList();
                foreach (var (place, value, kind) in changes)
                {
                    var at = place % bytes.Count;
                    if (kind == 0)
                    {
                        bytes[at] = value;
                    }
                    else if (kind == 1)
                    {
                        bytes.Insert(at, value);
                    }
                    else if (bytes.Count > 1)
                    {
                        bytes.RemoveAt(at);
                    }
                }

                return bytes.ToArray();
            }
        );

    [Theory]
    [InlineData(Wire.Json)]
    [InlineData(Wire.Form)]
    [InlineData(Wire.Text)]
    public void Nothing_but_the_documented_exception_comes_of_any_bytes(string format) =>
        Mutated.Sample(body => OnlyDocumented(() => All(body, format, null)), iter: 20_000);

    [Theory]
    [InlineData(Wire.Json)]
    [InlineData(Wire.Form)]
    [InlineData(Wire.Text)]
    public void Reading_strictly_throws_nothing_else_either(string format) =>
        Mutated.Sample(body => OnlyDocumented(() => All(body, format, Wire.Strict)), iter: 10_000);

    [Fact]
    public void Nothing_but_the_documented_exception_comes_of_random_bytes() =>
        Gen.Byte.Array[0, 64].Sample(body => OnlyDocumented(() => All(body, Wire.Json, null)), iter: 20_000);

    private static void All(byte[] body, string format, ContentOptions? options)
    {
        var node = Wire.Node(body, format, options);
        node.GetObjectValue(UntypedNode.CreateFromDiscriminatorValue);
        OnlyDocumented(() => node.GetStringValue());
        OnlyDocumented(() => node.GetCollectionOfPrimitiveValues<double?>());
        OnlyDocumented(() => node.GetCollectionOfEnumValues<Rights>());
        OnlyDocumented(() => node.GetCollectionOfObjectValues(Union.CreateFromDiscriminatorValue));
        var sample = node.GetObjectValue(Sample.CreateFromDiscriminatorValue);
        if (sample is not null)
        {
            Wire.Write(sample);
        }
    }

    private static bool OnlyDocumented(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (ContentFormatException)
        {
            return true;
        }
    }
}
