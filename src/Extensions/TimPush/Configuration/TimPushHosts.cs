namespace TimPush.Configuration;

/// <summary>The host of each region, as the document's server variable lists them.</summary>
internal static class TimPushHosts
{
    public static Uri BaseUrl(TimPushRegion region) => new($"https://{HostOf(region)}");

    public static string HostOf(TimPushRegion region) =>
        region switch
        {
            TimPushRegion.China => "console.tim.qq.com",
            TimPushRegion.Singapore => "adminapisgp.im.qcloud.com",
            TimPushRegion.Seoul => "adminapikr.im.qcloud.com",
            TimPushRegion.Frankfurt => "adminapiger.im.qcloud.com",
            TimPushRegion.SiliconValley => "adminapiusa.im.qcloud.com",
            TimPushRegion.Jakarta => "adminapiidn.im.qcloud.com",
            TimPushRegion.Riyadh => "adminapiksa.im.qcloud.com",
            TimPushRegion.Tokyo => "adminapijpn.im.qcloud.com",
            _ => throw new ArgumentOutOfRangeException(nameof(region), region, "There is no such region."),
        };
}
