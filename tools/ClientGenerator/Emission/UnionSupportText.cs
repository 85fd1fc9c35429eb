namespace OpenApi.ClientGenerator.Emission;

/// <summary>The C# text of what all unions of a client share. It is the same for every document; only the name of the class differs.</summary>
internal static class UnionSupportText
{
    /// <summary>The members of the class.</summary>
    public const string Members = """
        /// <summary>The text of a member, numbers and truth values in JSON's notation; null where it is not there.</summary>
        internal static string? TextOf(_Serialization::IParseNode node, params string[] path)
        {
            var child = Child(node, path);
            return child?.GetStringValue()
                ?? (child?.GetBoolValue() is { } truth ? (truth ? "true" : "false") : child?.GetDecimalValue()?.ToString(_System::Globalization.CultureInfo.InvariantCulture));
        }

        /// <summary>Whether a member is there.</summary>
        internal static bool Has(_Serialization::IParseNode node, params string[] path) => Child(node, path) is not null;

        /// <summary>Whether a member is there with one of some JSON types; formats that know no types have all.</summary>
        internal static bool Is(_Serialization::IParseNode node, string types, params string[] path) =>
            Child(node, path)?.GetObjectValue<_Serialization::UntypedNode>(_Serialization::UntypedNode.CreateFromDiscriminatorValue) switch
            {
                null => false,
                _Serialization::UntypedObject => types.Contains("o"),
                _Serialization::UntypedArray => types.Contains("a"),
                _Serialization::UntypedString => types.Contains("s"),
                _Serialization::UntypedBoolean => types.Contains("b"),
                _Serialization::UntypedNull => false,
                { } value => value.GetType() == typeof(_Serialization::UntypedNode) || types.Contains("n"),
            };

        /// <summary>The first of those that name most members of a value; -1 when there is none.</summary>
        internal static int MostNamed(_Serialization::UntypedNode? value, params string[]?[] names)
        {
            var best = -1;
            var most = -1;
            for (var i = 0; i < names.Length; i++)
            {
                var count = names[i] is not { } known ? -1
                    : value is _Serialization::UntypedObject whole ? _System::Linq.Enumerable.Count(known, whole.GetValue().ContainsKey)
                    : 0;
                if (count > most)
                {
                    best = i;
                    most = count;
                }
            }

            return best;
        }

        /// <summary>Leaves what none of some objects names, which were read from one value, to the first that can keep it, as it is.</summary>
        internal static void Settle(_Serialization::UntypedNode? value, params _Serialization::IParsable?[] members)
        {
            var read = _System::Linq.Enumerable.ToList(_System::Linq.Enumerable.OfType<_Serialization::IParsable>(members));
            var named = new _Collections::HashSet<string>(_System::Linq.Enumerable.SelectMany(read, member => member.GetFieldDeserializers().Keys));
            var isFirst = true;
            foreach (var holder in _System::Linq.Enumerable.OfType<_Serialization::IAdditionalDataHolder>(read))
            {
                foreach (var name in _System::Linq.Enumerable.ToList(holder.AdditionalData.Keys))
                {
                    if (!isFirst || named.Contains(name))
                    {
                        holder.AdditionalData.Remove(name);
                    }
                    else if (value is _Serialization::UntypedObject whole && whole.GetValue().TryGetValue(name, out var kept))
                    {
                        holder.AdditionalData[name] = kept;
                    }
                }

                isFirst = false;
            }
        }

        /// <summary>What a value is that no member of a union can hold.</summary>
        internal static _Serialization::UntypedNode? Unread(_Serialization::IParseNode node) =>
            node.GetStringValue() is { } text
                ? new _Serialization::UntypedString(text)
                : node.GetObjectValue<_Serialization::UntypedNode>(_Serialization::UntypedNode.CreateFromDiscriminatorValue);

        /// <summary>Writes members that are set together as one object, each property once; what holds nothing is left out.</summary>
        internal static void Write(_Serialization::ISerializationWriter writer, string union, params _Serialization::IParsable?[] members)
        {
            var held = _System::Linq.Enumerable.ToArray(_System::Linq.Enumerable.Where(members, member => member is not null and not _Serialization::IComposedTypeWrapper || Merged.Seen(union, member) is { IsObject: true } or { IsValue: true }));
            if (held.Length == 0)
            {
                writer.WriteNullValue(null);
            }
            else
            {
                writer.WriteObjectValue<_Serialization::IParsable>(null, held.Length == 1 ? held[0] : new Merged(union, held));
            }
        }

        private static _Serialization::IParseNode? Child(_Serialization::IParseNode node, string[] path)
        {
            var child = (_Serialization::IParseNode?)node;
            for (var i = 0; i < path.Length && child is not null; i++)
            {
                child = child.GetChildNode(path[i]);
            }

            return child;
        }

        /// <summary>
        /// Puts several objects of an anyOf into one. It stands in for the serialization writer while the members write themselves: a union
        /// inside would open an object of its own, and members that were read from one value share properties, which may be on the wire
        /// only once. Without a target nothing is written, but it is seen what would be.
        /// </summary>
        internal sealed class Merged : _Serialization::IParsable, _Serialization::ISerializationWriter
        {
            private readonly string union;
            private readonly _Serialization::IParsable?[] members;
            private readonly _Collections::HashSet<string> named = new();
            private readonly _Collections::HashSet<string> written = new();
            private readonly _Collections::List<_Collections::KeyValuePair<string, object>> unnamed = new();
            private _Serialization::ISerializationWriter target = null!;

            internal Merged(string union, params _Serialization::IParsable?[] members)
            {
                this.union = union;
                this.members = members;
            }

            internal bool IsObject { get; private set; }

            internal bool IsValue { get; private set; }

            internal static Merged Seen(string union, _Serialization::IParsable? member)
            {
                var seen = new Merged(union);
                seen.Join(member);
                return seen;
            }

            public _Collections::IDictionary<string, _System::Action<_Serialization::IParseNode>> GetFieldDeserializers() => new _Collections::Dictionary<string, _System::Action<_Serialization::IParseNode>>();

            public void Serialize(_Serialization::ISerializationWriter writer)
            {
                target = writer;
                foreach (var member in members)
                {
                    member?.Serialize(this);
                }

                // A member keeps what it does not name itself, though another member may name it.
                foreach (var pair in unnamed)
                {
                    if (pair.Value is null ? written.Add(pair.Key) : !named.Contains(pair.Key) && written.Add(pair.Key))
                    {
                        writer.WriteAdditionalData(new _Collections::Dictionary<string, object> { [pair.Key] = pair.Value! });
                    }
                }
            }

            private bool Takes(string? key, bool hasValue)
            {
                if (key is null || key.Length == 0)
                {
                    IsValue |= hasValue;
                    return hasValue && target is not null
                        ? throw new _System::InvalidOperationException(union + " holds a value that is no object and, in another member, something else. Only one of them can be written: set the others to null.")
                        : false;
                }

                named.Add(key);
                return hasValue && target is not null && written.Add(key);
            }

            private void Join(_Serialization::IParsable? member)
            {
                IsObject |= member is _Serialization::UntypedObject or not (null or _Serialization::UntypedNode or _Serialization::IComposedTypeWrapper);
                if (member is _Serialization::UntypedObject whole)
                {
                    foreach (var pair in whole.GetValue())
                    {
                        unnamed.Add(new _Collections::KeyValuePair<string, object>(pair.Key, pair.Value));
                    }
                }
                else if (member is not _Serialization::UntypedNode || Takes(null, true))
                {
                    member?.Serialize(this);
                }
            }

            public void WriteObjectValue<T>(string? key, T? value, params _Serialization::IParsable?[] additionalValuesToMerge) where T : _Serialization::IParsable
            {
                if (key is null || key.Length == 0)
                {
                    Join(value);
                    foreach (var other in additionalValuesToMerge)
                    {
                        Join(other);
                    }
                }
                else if (Takes(key, value is not null || _System::Linq.Enumerable.Any(additionalValuesToMerge, other => other is not null)))
                {
                    target.WriteObjectValue(key, value, additionalValuesToMerge);
                }
            }

            public void WriteNullValue(string? key)
            {
                if (Takes(key, key is not null && key.Length > 0))
                {
                    target.WriteNullValue(key);
                }
            }

            public void WriteAdditionalData(_Collections::IDictionary<string, object> value) => unnamed.AddRange(value);

            public _System::IO.Stream GetSerializedContent() => target.GetSerializedContent();

            public void Dispose()
            {
            }

        """;
}
