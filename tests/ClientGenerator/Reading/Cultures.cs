using System.Globalization;

namespace OpenApi.ClientGenerator.Tests.Reading;

/// <summary>Runs code as on a machine of another culture.</summary>
internal static class Cultures
{
    public static T Within<T>(string name, Func<T> run)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
