namespace OpenApi.ClientGenerator.Emission;

/// <summary>
/// How emitted code calls the types of the base class library and of the Kiota runtime: through aliases that each file
/// declares once and uses with <c>::</c>, which looks at aliases alone. A model that is called <c>Task</c> or
/// <c>IParsable</c> can therefore never get in the way, and the text stays short.
/// </summary>
internal static class RuntimeNames
{
    public const string Action = "_System::Action";
    public const string ArgumentNullException = "_System::ArgumentNullException";
    public const string CancellationToken = "_Threading::CancellationToken";
    public const string Dictionary = "_Collections::Dictionary";
    public const string IDictionary = "_Collections::IDictionary";
    public const string List = "_Collections::List";
    public const string Task = "_Threading::Tasks.Task";

    public const string ApiException = "_Kiota::ApiException";
    public const string BaseRequestBuilder = "_Kiota::BaseRequestBuilder";
    public const string DefaultQueryParameters = "_Kiota::DefaultQueryParameters";
    public const string RequestAdapter = "_Kiota::IRequestAdapter";
    public const string RequestConfiguration = "_Kiota::RequestConfiguration";
    public const string RequestInformation = "_Kiota::RequestInformation";

    public const string IAdditionalDataHolder = "_Serialization::IAdditionalDataHolder";
    public const string IComposedTypeWrapper = "_Serialization::IComposedTypeWrapper";
    public const string IParsable = "_Serialization::IParsable";
    public const string IParseNode = "_Serialization::IParseNode";
    public const string ISerializationWriter = "_Serialization::ISerializationWriter";
    public const string ParsableFactory = "_Serialization::ParsableFactory";
    public const string UntypedNode = "_Serialization::UntypedNode";

    /// <summary>Turns what the runtime gives into a list.</summary>
    public const string AsList = "_Kiota::Extensions.IEnumerableExtensions.AsList";

    /// <summary>A map from wire names to what reads them.</summary>
    public const string Deserializers = $"{IDictionary}<string, {Action}<{IParseNode}>>";

    /// <summary>The aliases, in the order in which a file declares them.</summary>
    public static readonly string[] Aliases =
    [
        "using _Collections = global::System.Collections.Generic;",
        "using _Kiota = global::Microsoft.Kiota.Abstractions;",
        "using _Serialization = global::Microsoft.Kiota.Abstractions.Serialization;",
        "using _System = global::System;",
        "using _Threading = global::System.Threading;",
    ];
}
