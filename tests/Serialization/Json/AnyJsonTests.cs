using CsCheck;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Json;

public sealed class AnyJsonTests
{
    private static readonly string[] Members =
    [
        .. new Sample().GetFieldDeserializers().Keys.Except(["closed", "union", "unions"]),
        "other",
    ];

    [Fact]
    public void Any_object_comes_back_from_additional_data_down_to_the_digits_of_its_numbers() =>
        RawJson
            .Object(4, RawJson.Word)
            .Sample(
                json =>
                    RawJson.IsSame(Wire.Write(Wire.Node(json).GetObjectValue(Map.CreateFromDiscriminatorValue)), json),
                iter: 5_000
            );

    [Fact]
    public void Any_value_under_any_member_comes_back_whether_the_member_can_hold_it_or_not() =>
        RawJson
            .Object(3, Gen.OneOf(Members))
            .Sample(json => RawJson.IsSame(Wire.There(json), json, digits: false), iter: 20_000);

    [Fact]
    public void Any_value_comes_back_as_an_untyped_node() =>
        RawJson
            .Value(4)
            .Sample(
                json =>
                {
                    var node = Wire.Node(json)
                        .GetObjectValue(
                            Microsoft.Kiota.Abstractions.Serialization.UntypedNode.CreateFromDiscriminatorValue
                        );
                    return RawJson.IsSame(Wire.Write(node), json);
                },
                iter: 5_000
            );
}
