using OpenApi.Serialization.Tests.Json;
using TikTok.Models;

namespace OpenApi.Serialization.Tests.Clients;

/// <summary>A client of our generator reads and writes through these serializers.</summary>
public sealed class TikTokTests
{
    [Fact]
    public void An_answer_comes_back_with_all_that_the_document_does_not_know()
    {
        const string Answer = """
            {
              "data": {
                "videos": [
                  {
                    "id": "7080217258529732386",
                    "title": "2024-01-02",
                    "create_time": 1642142444,
                    "duration": 5.0,
                    "view_count": 123456789012345678901234567890,
                    "like_count": "12",
                    "video_description": null,
                    "new_member": { "id": "0F8FAD5B-D9CB-469F-A165-70867728950E" }
                  },
                  null
                ],
                "cursor": 1643332803000,
                "has_more": true
              },
              "error": { "code": "a_new_code", "message": "", "log_id": "20220829194722CBE87ED59D524E727021" }
            }
            """;

        var read = Wire.Node(Answer).GetObjectValue(VideoListResponse.CreateFromDiscriminatorValue);

        read.Data!.Videos![0].Duration.Should().Be(5);
        read.Data.Videos[0].ViewCount.Should().BeNull();
        RawJson.IsSame(Wire.Write(read), Answer, digits: false).Should().BeTrue(Wire.Write(read));
    }

    [Fact]
    public void A_form_of_a_union_is_flat()
    {
        var request = new OAuthTokenRequest
        {
            RefreshTokenGrant = new RefreshTokenGrant { ClientKey = "a b", RefreshToken = "c&d" },
        };

        Wire.Write(request, Wire.Form).Should().Contain("client_key=a+b").And.Contain("refresh_token=c%26d");
    }
}
