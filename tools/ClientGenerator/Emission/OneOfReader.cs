using System.Globalization;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Meaning.Schemas;

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
        ByWays(writer, composition);
        ByJsonType(writer, composition);
        writer.Close();
        writer.Separate();
        SerializationEmitter.OpenDeserializers(writer, baseName: null);
        SerializationEmitter.NoDeserializers(writer);
        writer.Close();
    }

    /// <summary>Ways that ask for the values of one child, as those of constants do, ask once.</summary>
    private static void ByWays(SourceWriter writer, Composition composition)
    {
        for (var i = 0; i < composition.Ways.Count; )
        {
            var run = composition.Ways.Skip(i).TakeWhile(way => AskAlike(composition.Ways[i], way)).ToList();
            if (run.Count < 2)
            {
                writer.Open($"if ({ChildTests.All(composition.Support, composition.Ways[i].Tests)})");
                JsonTypeReader.Choose(writer, MemberOf(composition, composition.Ways[i]));
                writer.Close();
                i++;
                continue;
            }

            writer.Open($"switch ({ChildTests.Text(composition.Support, run[0].Tests[0].Path)})");
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var way in run)
            {
                // Objects of a union inside may share a value.
                var labels = way.Tests[0].Values.Where(known.Add).Select(Literal.Of).ToList();
                if (labels.Count == 0)
                {
                    continue;
                }

                labels.Take(labels.Count - 1).ToList().ForEach(label => writer.Line($"case {label}:"));
                writer.Open($"case {labels[labels.Count - 1]}:");
                JsonTypeReader.Choose(writer, MemberOf(composition, way));
                writer.Close();
            }

            writer.Close();
            i += run.Count;
        }
    }

    /// <summary>Only certain ways have values of their own; two others could share one, which no switch can.</summary>
    private static bool AskAlike(MemberWay one, MemberWay other) =>
        other.Certainty is Certainty.Certain
        && other.Tests.Count == 1
        && other.Tests[0] is { Values.Count: > 0, MayBeAbsent: false } test
        && one.Tests[0].Path == test.Path;

    private static CompositionMember MemberOf(Composition composition, MemberWay way) =>
        composition.Members.First(member => member.PropertyName == way.PropertyName);

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
