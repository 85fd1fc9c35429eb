using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>
/// Writes how an <c>anyOf</c> is read: a single value or a list as the member of its type; an object as all object members
/// at once, each property as the first member that names it. What none of them names is kept by the first that can. A member that
/// is a wrapper itself reads the whole value beside them.
/// </summary>
internal static class AnyOfReader
{
    /// <summary>Writes <c>CreateFromDiscriminatorValue</c> and <c>GetFieldDeserializers</c>.</summary>
    public static void Emit(SourceWriter writer, ClassDeclaration model, Composition composition)
    {
        var objects = composition.Members.Where(CompositionEmitter.CanMerge).ToList();
        var wrappers = composition.Members.Where(CompositionEmitter.IsWrapper).ToList();
        SerializationEmitter.OpenFactory(writer, model);
        writer.Line($"var result = new {TypeNames.Global(model.FullName)}();");
        JsonTypeReader.Scalars(writer, composition);
        if (objects.Count > 0 || composition.Members.Any(member => member.Type.IsCollection))
        {
            JsonTypeReader.WholeValue(writer);
        }

        JsonTypeReader.Lists(writer, composition);
        if (objects.Count > 0)
        {
            Objects(writer, objects, wrappers);
        }

        Wrappers(writer, wrappers);
        if (composition.Members.FirstOrDefault(CompositionEmitter.IsUntyped) is { } untyped)
        {
            JsonTypeReader.Choose(writer, untyped);
        }
        else
        {
            writer.Line("return result;");
        }

        writer.Close();
        writer.Separate();
        Deserializers(writer, objects);
    }

    private static void Objects(SourceWriter writer, List<CompositionMember> objects, List<CompositionMember> wrappers)
    {
        // Other formats than JSON give a node of no certain kind.
        writer.Open($"if ({JsonTypeReader.IsObject} || value?.GetType() == typeof({RuntimeNames.UntypedNode}))");
        foreach (var member in objects)
        {
            writer.Line($"result.{member.PropertyName} = {NodeReading.Factory(member.Type)}(parseNode);");
        }

        foreach (var wrapper in wrappers)
        {
            JsonTypeReader.Fill(writer, wrapper);
        }

        var members = string.Join(", ", objects.Select(member => "result." + member.PropertyName));
        writer.Line(
            $"var holder = _System::Linq.Enumerable.FirstOrDefault(_System::Linq.Enumerable.OfType<{RuntimeNames.IAdditionalDataHolder}>(new {RuntimeNames.IParsable}[] {{ {members} }}));"
        );
        writer.Open("if (holder is not null && value is _Serialization::UntypedObject whole)");
        writer.Line("var named = result.GetFieldDeserializers();");
        writer.Open("foreach (var member in whole.GetValue())");
        writer.Open("if (!named.ContainsKey(member.Key))");
        writer.Line("holder.AdditionalData[member.Key] = member.Value;");
        writer.Close();
        writer.Close();
        writer.Close();
        writer.Line("return result;");
        writer.Close();
    }

    /// <summary>A value that is no object is read by the first that can, as no two could write it together.</summary>
    private static void Wrappers(SourceWriter writer, List<CompositionMember> wrappers)
    {
        if (wrappers.Count < 2)
        {
            wrappers.ForEach(wrapper => JsonTypeReader.Fill(writer, wrapper));
            return;
        }

        JsonTypeReader.Fill(writer, wrappers[0]);
        writer.Line($"var isRead = {NestedUnionEmitter.HoldsValue(wrappers[0])};");
        foreach (var wrapper in wrappers.Skip(1))
        {
            writer.Open("if (!isRead)");
            JsonTypeReader.Fill(writer, wrapper);
            writer.Line($"isRead = {NestedUnionEmitter.HoldsValue(wrapper)};");
            writer.Close();
        }
    }

    private static void Deserializers(SourceWriter writer, List<CompositionMember> objects)
    {
        SerializationEmitter.OpenDeserializers(writer, baseName: null);
        if (objects.Count > 0)
        {
            var all = string.Join(", ", objects.Select(member => member.PropertyName + "!"));
            writer.Open($"if ({string.Join(" || ", objects.Select(member => member.PropertyName + " is not null"))})");
            writer.Line($"return _Serialization::ParseNodeHelper.MergeDeserializersForIntersectionWrapper({all});");
            writer.Close();
        }

        SerializationEmitter.NoDeserializers(writer);
        writer.Close();
    }
}
