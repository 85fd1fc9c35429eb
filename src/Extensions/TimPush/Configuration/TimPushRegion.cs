using TimPush.Errors;

namespace TimPush.Configuration;

/// <summary>The data centre of an app. A call to another one fails with <see cref="TimPushErrorCode.WrongRegionHost"/>.</summary>
public enum TimPushRegion
{
    /// <summary>China: <c>console.tim.qq.com</c>.</summary>
    China,

    /// <summary>Singapore: <c>adminapisgp.im.qcloud.com</c>.</summary>
    Singapore,

    /// <summary>Seoul: <c>adminapikr.im.qcloud.com</c>.</summary>
    Seoul,

    /// <summary>Frankfurt: <c>adminapiger.im.qcloud.com</c>.</summary>
    Frankfurt,

    /// <summary>Silicon Valley: <c>adminapiusa.im.qcloud.com</c>.</summary>
    SiliconValley,

    /// <summary>Jakarta: <c>adminapiidn.im.qcloud.com</c>.</summary>
    Jakarta,

    /// <summary>Riyadh: <c>adminapiksa.im.qcloud.com</c>; named on the vendor's newest pages only.</summary>
    Riyadh,

    /// <summary>Tokyo: <c>adminapijpn.im.qcloud.com</c>; named only on the Chat edition of the vendor's pages.</summary>
    Tokyo,
}
