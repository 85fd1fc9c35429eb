using System.Globalization;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>
/// Writes how a <c>oneOf</c> is read. The member is found, in this order, by the discriminator's value, by what only values of the
/// member have, by the JSON type, and by the names of its members. The member reads itself from the same node, so that it also keeps
/// what the document does not name. A value that is none of them is kept as it is.
/// </summary>
internal static class OneOfReader
{
    /// <summary>Writes <c>CreateFromDiscriminatorValue</c> and <c>GetFieldDeserializers</c>.</summary>
    public static void Emit(SourceWriter writer, ClassDeclaration model, Composition composition)
    {
        SerializationEmitter.OpenFactory(writer, model);
        writer.Line($"var result = new {TypeNames.Global(model.FullName)}();");
        DiscriminatorReader.Emit(writer, composition);
        foreach (var way in composition.Ways)
        {
            writer.Open($"if ({ChildTests.All(composition.Support, way.Tests)})");
            JsonTypeReader.Choose(writer, composition.Members.First(member => member.PropertyName == way.PropertyName));
            writer.Close();
        }

        ByJsonType(writer, composition);
        writer.Close();
        writer.Separate();
        SerializationEmitter.OpenDeserializers(writer, baseName: null);
        SerializationEmitter.NoDeserializers(writer);
        writer.Close();
    }

    private static void ByJsonType(SourceWriter writer, Composition composition)
    {
        JsonTypeReader.Scalars(writer, composition);
        var objects = composition.Members.Where(CompositionEmitter.IsSingleObject).ToList();
        var wrappers = objects.Where(CompositionEmitter.IsWrapper).ToList();
        var untyped = composition.Members.FirstOrDefault(CompositionEmitter.IsUntyped);
        if (composition.Members.Count == 1 && objects.Count == 1 && wrappers.Count == 0)
        {
            JsonTypeReader.Choose(writer, objects[0]);
            return;
        }

        if (objects.Count > 0 || composition.Members.Any(member => member.Type.IsCollection))
        {
            JsonTypeReader.WholeValue(writer);
        }

        JsonTypeReader.Lists(writer, composition);
        Values(writer, wrappers);
        Objects(writer, composition.Support, objects.FindAll(member => member.HoldsObjects));
        if (untyped is not null)
        {
            JsonTypeReader.Choose(writer, untyped);
        }
        else
        {
            UnreadValue.Keep(writer, composition.Support);
            writer.Line("return result;");
        }
    }

    /// <summary>A value that is no object is read by the first union inside that has something for it.</summary>
    private static void Values(SourceWriter writer, List<CompositionMember> wrappers)
    {
        if (wrappers.Count == 0)
        {
            return;
        }

        writer.Open($"if (!({JsonTypeReader.IsObject}))");
        foreach (var wrapper in wrappers)
        {
            UnreadValue.Try(writer, wrapper, ends: true);
        }

        writer.Close();
    }

    /// <summary>An object that nothing else tells is the first that names most of its members and does not contradict it.</summary>
    private static void Objects(SourceWriter writer, string support, List<CompositionMember> objects)
    {
        if (objects.Count == 0)
        {
            return;
        }

        // Other formats than JSON give a node of no certain kind.
        writer.Open($"if ({JsonTypeReader.IsObject} || value?.GetType() == typeof({RuntimeNames.UntypedNode}))");
        var names = objects.Select(member =>
        {
            var known = $"new string[] {{ {string.Join(", ", member.Names.Select(Literal.Of))} }}";
            return member.Constants.Count == 0
                ? known
                : $"{ChildTests.All(support, member.Constants)} ? {known} : null";
        });
        writer.Open($"switch ({TypeNames.Global(support)}.MostNamed(value, {string.Join(", ", names)}))");
        for (var i = 0; i < objects.Count; i++)
        {
            writer.Open($"case {i.ToString(CultureInfo.InvariantCulture)}:");
            JsonTypeReader.Choose(writer, objects[i]);
            writer.Close();
        }

        writer.Close();
        writer.Close();
    }
}
