using System.Collections.Immutable;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Meaning.Schemas;

namespace OpenApi.ClientGenerator.Tests.Emission;

/// <summary>
/// A client that uses everything that a model can say, made by hand. All text that would come from a document is
/// <paramref name="text"/>.
/// </summary>
internal sealed class SampleClient(string text)
{
    private const string Client = "Sample.SampleClient";
    private const string Items = "Sample.Items.ItemsRequestBuilder";
    private const string Item = "Sample.Items.Item.ItemsItemRequestBuilder";
    private const string Pair = "Sample.Items.Pair.PairRequestBuilder";
    private const string Empty = "Sample.Items.EmptyPathSegmentRequestBuilder";

    private static readonly TypeReference Pet = new(ValueKind.Object, "Sample.Models.Pet");
    private static readonly TypeReference Colour = new(ValueKind.Enum, "Sample.Models.Colour");
    private static readonly TypeReference Text = new(ValueKind.String);

    private readonly Documentation documentation = new(text, text);
    private readonly Deprecation deprecation = new(text);

    public ClientModel Model =>
        new(
            "SampleClient",
            "Sample",
            Of<ClientFile>(
                File("SampleClient.cs", Root()),
                File("Items/ItemsRequestBuilder.cs", ItemsBuilder()),
                File("Items/Item/ItemsItemRequestBuilder.cs", Builder(Item, "{+baseurl}/items/{id}")),
                File("Items/EmptyPathSegmentRequestBuilder.cs", EmptyBuilder()),
                File("Items/Pair/PairRequestBuilder.cs", PairBuilder()),
                File("Models/Pet.cs", PetClass(), ColourEnum(), Flavours()),
                File("Models/Dog.cs", DogClass()),
                File("Models/Failure.cs", Failure()),
                File("Models/Union.cs", Union("Union", CompositionKind.OneOf)),
                File("Models/Mix.cs", Union("Mix", CompositionKind.AnyOf)),
                File("SampleUnions.cs", new UnionSupportDeclaration("Sample", "SampleUnions"))
            )
        );

    private RequestBuilderDeclaration Root() =>
        Builder(Client, "{+baseurl}") with
        {
            Client = new ClientRoot("https://api.example.com/" + text),
            Properties = Of(new NavigationProperty("Items", Items, documentation, deprecation)),
        };

    private RequestBuilderDeclaration ItemsBuilder() =>
        Builder(Items, "{+baseurl}/items{?filter%5Bname%5D*}" + text) with
        {
            Properties = Of(new NavigationProperty("EmptyPathSegment", Empty, documentation, null)),
            Indexer = new NavigationIndexer(
                "id",
                new TypeReference(ValueKind.Guid),
                true,
                Item,
                documentation,
                documentation,
                deprecation
            ),
            Methods = Of(new NavigationMethod("WithBaseWithTop", Pair, PathArguments(), documentation, deprecation)),
            HasWithUrl = true,
            NestedTypes = Of(Union("Inline", CompositionKind.OneOf, Items)),
            Operations = Of(
                Operation("Get") with
                {
                    Result = Pet with { IsCollection = true },
                    QueryParameters = Query(),
                },
                Operation("Post") with
                {
                    Body = new BodyModel(Pet, text, documentation),
                    Result = Pet,
                    UrlTemplate = "{+baseurl}/items?own=" + text,
                    Server = new OperationServer("https://api.example.com", "https://upload.example.com/" + text),
                },
                Operation("Put") with
                {
                    Body = new BodyModel(new TypeReference(ValueKind.Stream), null, documentation),
                    Result = new TypeReference(ValueKind.Stream),
                    Server = new OperationServer(null, "https://upload.example.com"),
                },
                Operation("Patch") with
                {
                    Body = new BodyModel(Colour with { IsCollection = true }, "application/json", documentation),
                    Result = Colour with { IsCollection = true },
                },
                Operation("Delete") with
                {
                    Body = new BodyModel(new TypeReference(ValueKind.Int64), "text/plain", documentation),
                },
                Operation("Head") with
                {
                    ForwardsTo = new OperationForward("EmptyPathSegment", Empty + ".HeadQueryParameters"),
                    Body = new BodyModel(new TypeReference(ValueKind.Multipart), "multipart/form-data", documentation),
                }
            ),
        };

    private RequestBuilderDeclaration EmptyBuilder() =>
        Builder(Empty, "{+baseurl}/items/") with
        {
            Operations = Of(
                Operation("Head") with
                {
                    Body = new BodyModel(new TypeReference(ValueKind.Multipart), "multipart/form-data", documentation),
                    QueryParameters = Query() with
                    {
                        Name = "HeadQueryParameters",
                        FullName = Empty + ".HeadQueryParameters",
                    },
                }
            ),
        };

    private RequestBuilderDeclaration PairBuilder() =>
        Builder(Pair, "{+baseurl}/items/{base}...{top}") with
        {
            PathArguments = PathArguments(),
        };

    private EquatableArray<PathArgument> PathArguments() =>
        Of(
            new PathArgument("@base", "base", Text, documentation),
            new PathArgument("top", "top", new TypeReference(ValueKind.Int32), documentation)
        );

    private QueryParametersDeclaration Query() =>
        new(
            "ItemsRequestBuilderGetQueryParameters",
            Items + ".ItemsRequestBuilderGetQueryParameters",
            documentation,
            Of(
                new QueryProperty("Colours", "colours", Colour with { IsCollection = true }, null, documentation, null),
                new QueryProperty("Filtername", "filter%5Bname%5D" + text, Text, null, documentation, deprecation),
                new QueryProperty(
                    "Ids",
                    "ids",
                    new TypeReference(ValueKind.Int64, null, true),
                    text,
                    documentation,
                    null
                ),
                new QueryProperty("Wait", "wait", new TypeReference(ValueKind.TimeSpan), null, documentation, null)
            )
        );

    private OperationModel Operation(string verb) =>
        new(
            verb,
            verb.ToUpperInvariant(),
            MethodHandlerName: null,
            documentation,
            deprecation,
            Body: null,
            Result: null,
            Accept: text,
            Of(new ErrorMapping("404", "Sample.Models.Failure"), new ErrorMapping("XXX", "Sample.Models.Failure")),
            QueryParameters: null,
            UrlTemplate: null,
            Server: null,
            ForwardsTo: null
        );

    private EnumDeclaration ColourEnum() =>
        new(
            "Sample.Models",
            "Colour",
            documentation,
            deprecation,
            IsFlags: false,
            Of(new EnumMember("Red", "red", documentation), new EnumMember("Odd", text, documentation))
        );

    private EnumDeclaration Flavours() =>
        new(
            "Sample.Models",
            "Flavours",
            documentation,
            null,
            IsFlags: true,
            Enumerable
                .Range(0, 40)
                .Select(i => new EnumMember("F" + i, "f" + i + text, documentation))
                .ToEquatableArray()
        );

    private ClassDeclaration PetClass() =>
        Class("Pet") with
        {
            HoldsAdditionalData = true,
            HasDerivedTypes = true,
            StartsWithValues = true,
            Discriminator = new Discriminator(text, Of(new DiscriminatorCase(text, "Sample.Models.Dog", true))),
            Properties = AllKinds().ToEquatableArray(),
        };

    private IEnumerable<ClassProperty> AllKinds()
    {
        var defaults = new Dictionary<ValueKind, string>
        {
            [ValueKind.String] = text,
            [ValueKind.Boolean] = "true",
            [ValueKind.SByte] = "-128",
            [ValueKind.Byte] = "255",
            [ValueKind.Int32] = "-2147483648",
            [ValueKind.Int64] = "-9223372036854775808",
            [ValueKind.Single] = "1.5",
            [ValueKind.Double] = "1E+300",
            [ValueKind.Decimal] = "12345678901234567890.5",
            [ValueKind.Date] = "2024-02-29",
            [ValueKind.Time] = "23:59:58",
            [ValueKind.DateTimeOffset] = "2024-02-29T12:00:00+02:00",
            [ValueKind.TimeSpan] = "P1DT2H",
            [ValueKind.Guid] = "6f9619ff-8b86-d011-b42d-00c04fc964ff",
            [ValueKind.Enum] = "Red",
        };
        foreach (var kind in Enum.GetValues<ValueKind>().Except([ValueKind.Stream, ValueKind.Multipart]))
        {
            var name =
                kind is ValueKind.Enum ? "Sample.Models.Colour"
                : kind is ValueKind.Object ? Pet.Name
                : null;
            var type = new TypeReference(kind, name);
            yield return new ClassProperty(
                kind + "Property",
                kind + text,
                type,
                kind is ValueKind.Enum,
                kind is ValueKind.Guid,
                defaults.TryGetValue(kind, out var value) ? new DefaultValue(value) : null,
                documentation,
                deprecation
            );
            yield return new ClassProperty(
                kind + "List",
                kind + "s" + text,
                type with
                {
                    IsCollection = true,
                },
                false,
                false,
                null,
                documentation,
                null
            );
        }
    }

    private ClassDeclaration DogClass() =>
        Class("Dog") with
        {
            BaseName = Pet.Name,
            StartsWithValues = true,
            BaseStartsWithValues = true,
            InheritedValues = Of(
                new InheritedValue("EnumProperty", Colour, new DefaultValue("Red")),
                new InheritedValue("UntypedProperty", new(ValueKind.Untyped), new DefaultValue(text)),
                new InheritedValue("StringProperty", Text, null)
            ),
            Properties = Of(
                new ClassProperty("GetType", text, Text, true, false, new DefaultValue(text), documentation, null)
            ),
        };

    private ClassDeclaration Failure() =>
        Class("Failure") with
        {
            IsError = true,
            ErrorMessage = Of("Error", "MessageEscaped"),
            OverridesMessage = true,
            Properties = Of(
                new ClassProperty(
                    "Error",
                    text,
                    new(ValueKind.Object, "Sample.Models.Failure"),
                    false,
                    false,
                    null,
                    documentation,
                    null
                ),
                new ClassProperty("MessageEscaped", "m" + text, Text, false, true, null, documentation, null)
            ),
        };

    private ClassDeclaration Union(string name, CompositionKind kind, string? outer = null)
    {
        var members = Enum.GetValues<ValueKind>()
            .Except([ValueKind.Stream, ValueKind.Multipart, ValueKind.Enum, ValueKind.Object])
            .Select(value => new CompositionMember(value.ToString(), new(value), default, default, false, false))
            .Append(new("Colour", Colour, default, default, false, false))
            .Append(new("Colours", Colour with { IsCollection = true }, default, default, false, false))
            .Append(new("Numbers", new(ValueKind.Decimal, null, true), default, default, false, false))
            .Append(new("Pets", Pet with { IsCollection = true }, default, default, false, false))
            .Append(
                new(
                    "Dog",
                    new TypeReference(ValueKind.Object, "Sample.Models.Dog"),
                    Of(new ChildTest(Of(text), Of("1", text), "", true)),
                    Of("name", text),
                    false,
                    true
                )
            )
            .Append(new("Pet", Pet, default, Of(text), false, true))
            .ToList();
        return Class(name) with
        {
            FullName = (outer ?? "Sample.Models") + "." + name,
            Composition = new Composition(
                kind,
                new Discriminator(text, Of(new DiscriminatorCase(text, "Sample.Models.Dog", true))),
                members.ToEquatableArray(),
                Of(
                    new MemberWay("Dog", Of(new ChildTest(Of(text, text), Of(text), "", false)), Certainty.Certain),
                    new MemberWay("Pet", Of(new ChildTest(Of(text), default, "", false)), Certainty.Likely),
                    new MemberWay("Pet", Of(new ChildTest(Of(text), default, "osn", true)), Certainty.Lenient)
                ),
                "Sample.SampleUnions"
            ),
            Properties = members
                .Select(member => new ClassProperty(
                    member.PropertyName,
                    "",
                    member.Type,
                    false,
                    false,
                    null,
                    documentation,
                    null
                ))
                .ToEquatableArray(),
        };
    }

    private ClassDeclaration Class(string name) =>
        new(
            "Sample.Models",
            name,
            "Sample.Models." + name,
            documentation,
            deprecation,
            BaseName: null,
            IsError: false,
            ErrorMessage: default,
            OverridesMessage: false,
            HoldsAdditionalData: false,
            HasDerivedTypes: false,
            StartsWithValues: false,
            BaseStartsWithValues: false,
            Properties: default,
            InheritedValues: default,
            Discriminator: null,
            Composition: null,
            NestedTypes: default
        );

    private RequestBuilderDeclaration Builder(string fullName, string template)
    {
        var dot = fullName.LastIndexOf('.');
        return new RequestBuilderDeclaration(
            fullName[..dot],
            fullName[(dot + 1)..],
            documentation,
            deprecation,
            Client: null,
            template,
            PathArguments: default,
            Properties: default,
            Indexer: null,
            Methods: default,
            Operations: default,
            HasWithUrl: false,
            NestedTypes: default
        );
    }

    private static ClientFile File(string path, params TypeDeclaration[] types) =>
        new(path, Accessibility.Public, Of(types));

    private static EquatableArray<T> Of<T>(params T[] items)
        where T : IEquatable<T> => items.ToImmutableArray().ToEquatableArray();
}
