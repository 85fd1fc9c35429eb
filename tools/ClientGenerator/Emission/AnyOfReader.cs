using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Meaning.Schemas;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>
/// Writes how an <c>anyOf</c> is read: a single value or a list as the member of its type; an object as the member that the discriminator
/// names, else as all that it is meant as, each of which reads the whole of it. What none of them names is kept by the first that can. A
/// member that is a wrapper itself reads the whole value beside them.
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
        DiscriminatorReader.Emit(writer, composition);
        JsonTypeReader.Scalars(writer, composition);
        if (objects.Count > 0 || composition.Members.Any(member => member.Type.IsCollection))
        {
            JsonTypeReader.WholeValue(writer);
        }

        JsonTypeReader.Lists(writer, composition);
        if (objects.Count > 0)
        {
            Objects(writer, composition, objects, wrappers);
        }

        foreach (var wrapper in wrappers)
        {
            UnreadValue.Try(writer, wrapper, ends: true);
        }

        if (composition.Members.FirstOrDefault(CompositionEmitter.IsUntyped) is { } untyped)
        {
            JsonTypeReader.Choose(writer, untyped);
        }
        else
        {
            UnreadValue.Keep(writer, composition.Support);
            writer.Line("return result;");
        }

        writer.Close();
        writer.Separate();
        SerializationEmitter.OpenDeserializers(writer, baseName: null);
        SerializationEmitter.NoDeserializers(writer);
        writer.Close();
    }

    private static void Objects(
        SourceWriter writer,
        Composition composition,
        List<CompositionMember> objects,
        List<CompositionMember> wrappers
    )
    {
        // Other formats than JSON give a node of no certain kind.
        writer.Open($"if ({JsonTypeReader.IsObject} || value?.GetType() == typeof({RuntimeNames.UntypedNode}))");
        var isMeant = Meant(writer, composition, objects);
        foreach (var member in objects)
        {
            if (isMeant.TryGetValue(member.PropertyName, out var condition))
            {
                writer.Open($"if ({condition})");
                JsonTypeReader.Fill(writer, member);
                writer.Close();
            }
            else
            {
                JsonTypeReader.Fill(writer, member);
            }
        }

        foreach (var wrapper in wrappers)
        {
            UnreadValue.Try(writer, wrapper, ends: false);
        }

        var members = string.Join(", ", objects.Select(member => "result." + member.PropertyName));
        writer.Line($"{TypeNames.Global(composition.Support)}.Settle(value, {members});");
        writer.Open($"if (result.{UnreadValue.HoldsValue})");
        writer.Line("return result;");
        writer.Close();
        writer.Close();
    }

    /// <summary>
    /// Writes which members an object is meant as, and gives the condition of each that is not always. If it is certain to be one, it is no
    /// other; else those of which nothing tells are meant too. If it is none, it is all that it does not contradict.
    /// </summary>
    private static Dictionary<string, string> Meant(
        SourceWriter writer,
        Composition composition,
        List<CompositionMember> objects
    )
    {
        var conditions = new Dictionary<string, string>(StringComparer.Ordinal);
        var ways = composition.Ways.Where(way => objects.Exists(one => one.PropertyName == way.PropertyName)).ToList();
        if (ways.Count == 0)
        {
            return conditions;
        }

        for (var i = 0; i < objects.Count; i++)
        {
            conditions.Add(
                objects[i].PropertyName,
                "is" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
        }

        foreach (var member in objects)
        {
            var condition = Any(way => way.PropertyName == member.PropertyName && way.Certainty != Certainty.Lenient);
            writer.Line($"var {conditions[member.PropertyName]} = {condition ?? "false"};");
        }

        var none = string.Join(" && ", conditions.Values.Select(name => "!" + name));
        if (ways.Exists(way => way.Certainty == Certainty.Lenient))
        {
            writer.Open($"if ({none})");
            foreach (var member in objects)
            {
                if (
                    Any(way => way.PropertyName == member.PropertyName && way.Certainty == Certainty.Lenient) is
                    { } lenient
                )
                {
                    writer.Line($"{conditions[member.PropertyName]} = {lenient};");
                }
            }

            writer.Close();
        }

        var open = objects.Where(member => !ways.Exists(way => way.PropertyName == member.PropertyName)).ToList();
        if (open.Count > 0)
        {
            var certain = objects.Where(member =>
                ways.Exists(way => way.PropertyName == member.PropertyName && way.Certainty == Certainty.Certain)
            );
            var isOpen = string.Join(" && ", certain.Select(member => "!" + conditions[member.PropertyName]));
            foreach (var member in open)
            {
                var contradiction =
                    member.Constants.Count > 0 ? ChildTests.All(composition.Support, member.Constants) : "";
                var condition = string.Join(" && ", new[] { isOpen, contradiction }.Where(text => text.Length > 0));
                writer.Line($"{conditions[member.PropertyName]} = {(condition.Length > 0 ? condition : "true")};");
            }
        }

        writer.Open($"if ({none})");
        foreach (var member in objects)
        {
            var holds = member.Constants.Count > 0 ? ChildTests.All(composition.Support, member.Constants) : "true";
            writer.Line($"{conditions[member.PropertyName]} = {holds};");
        }

        writer.Close();
        return conditions;

        string? Any(Predicate<MemberWay> condition)
        {
            var all = ways.FindAll(condition).Select(way => ChildTests.All(composition.Support, way.Tests)).ToList();
            return all.Count == 0 ? null : string.Join(" || ", all);
        }
    }
}
