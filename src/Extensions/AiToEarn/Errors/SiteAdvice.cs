using AiToEarn.Configuration;

namespace AiToEarn.Errors;

/// <summary>Words for the most common reason of a refused key: keys belong to one site, and it was sent to the other.</summary>
internal static class SiteAdvice
{
    public static string For(Uri? baseUrl)
    {
        if (baseUrl is not null && baseUrl.Host == AiToEarnSite.China.BaseUrl().Host)
        {
            return "Keys belong to one site. This one was sent to the China site, https://aitoearn.cn: if it was made on "
                + "https://aitoearn.ai, set AiToEarnOptions.Site to International.";
        }
        if (baseUrl is not null && baseUrl.Host == AiToEarnSite.International.BaseUrl().Host)
        {
            return "Keys belong to one site. This one was sent to the international site, https://aitoearn.ai: if it was "
                + "made on https://aitoearn.cn, set AiToEarnOptions.Site to China.";
        }
        return "Keys belong to one site: one made on https://aitoearn.cn is unknown to https://aitoearn.ai, and the "
            + "other way round. Check AiToEarnOptions.Site and BaseUrl.";
    }
}
