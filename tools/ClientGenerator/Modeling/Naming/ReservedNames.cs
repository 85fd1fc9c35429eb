namespace OpenApi.ClientGenerator.Modeling.Naming;

/// <summary>Names that C#, the base library or the runtime already own.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> Keywords = new(
        (
            "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double "
            + "else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface "
            + "internal is lock long namespace new null object operator out override params private protected public "
            + "readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try "
            + "typeof uint ulong unchecked unsafe ushort using virtual void volatile while"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>
    /// Names that Kiota gives to no model and no namespace, as its code writes types of the base library by their short names: many
    /// types of the namespace <c>System</c>, and a few more. Ours writes full names, and follows so that callers meet the same names.
    /// </summary>
    private static readonly HashSet<string> TypeNames = new(
        (
            "AccessViolationException Action Activator AggregateException AppContext AppDomain "
            + "AppDomainSetup AppDomainUnloadedException ApplicationException ApplicationId ArgIterator "
            + "ArgumentException ArgumentNullException ArgumentOutOfRangeException ArithmeticException "
            + "Array ArrayTypeMismatchException AssemblyLoadEventArgs AssemblyLoadEventHandler "
            + "AsyncCallback Attribute AttributeTargets AttributeUsageAttribute BadImageFormatException "
            + "Base64FormattingOptions BitConverter Boolean Buffer Byte CLSCompliantAttribute "
            + "CannotUnloadAppDomainException Char CharEnumerator ContextBoundObject "
            + "ContextMarshalException ContextStaticAttribute Convert CultureAwareComparer DBNull "
            + "DataMisalignedException DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek Decimal "
            + "Delegate DivideByZeroException DllNotFoundException Double DuplicateWaitObjectException "
            + "EntryPointNotFoundException Enum Environment EnvironmentVariableTarget EventArgs "
            + "EventHandler Exception ExecutionEngineException FieldAccessException FlagsAttribute "
            + "FormatException FormattableString GC GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo "
            + "GCNotificationStatus Guid Half HashCode IAsyncDisposable IAsyncResult ICloneable "
            + "IComparable IConvertible ICustomFormatter IDisposable IFormatProvider IFormattable "
            + "ISpanFormattable Index IndexOutOfRangeException InsufficientExecutionStackException "
            + "InsufficientMemoryException Int128 Int16 Int32 Int64 IntPtr InvalidCastException "
            + "InvalidOperationException InvalidProgramException InvalidTimeZoneException "
            + "LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot MTAThreadAttribute "
            + "MarshalByRefObject Math MathF MemberAccessException MemoryExtensions MethodAccessException "
            + "MidpointRounding MissingFieldException MissingMemberException MissingMethodException "
            + "ModuleHandle MulticastDelegate MulticastNotSupportedException NonSerializedAttribute "
            + "NotFiniteNumberException NotImplementedException NotSupportedException "
            + "NullReferenceException Nullable Object ObjectDisposedException ObsoleteAttribute "
            + "OperatingSystem OperationCanceledException OrdinalComparer OutOfMemoryException "
            + "OverflowException ParamArrayAttribute PlatformID PlatformNotSupportedException Random Range "
            + "RankException ResolveEventArgs ResolveEventHandler RuntimeArgumentHandle RuntimeFieldHandle "
            + "RuntimeMethodHandle RuntimeTypeHandle SByte STAThreadAttribute SerializableAttribute Single "
            + "StackOverflowException String StringComparer StringComparison StringNormalizationExtensions "
            + "StringSplitOptions SystemException ThreadStaticAttribute TimeOnly TimeSpan TimeZone "
            + "TimeZoneInfo TimeZoneNotFoundException TimeoutException Tuple TupleExtensions Type "
            + "TypeAccessException TypeCode TypeInitializationException TypeLoadException "
            + "TypeUnloadedException TypedReference UInt128 UInt16 UInt32 UInt64 UIntPtr "
            + "UnauthorizedAccessException UnhandledExceptionEventArgs UnhandledExceptionEventHandler "
            + "UnitySerializationHolder ValueTuple ValueType Version Void WeakReference "
            + "Date Task Thread File Directory Path Integer Stream Method MultipartBody"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Members of an exception, and of what all exceptions of the runtime derive from.</summary>
    private static readonly HashSet<string> ExceptionMembers = new(
        (
            "Message Data InnerException Source StackTrace HelpLink HResult TargetSite ToString GetType GetHashCode Equals "
            + "GetBaseException GetObjectData ResponseStatusCode ResponseHeaders MemberwiseClone Finalize"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> ModelMembers = new(
        "AdditionalData BackingStore Serialize GetFieldDeserializers CreateFromDiscriminatorValue".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> ObjectMembers = new(
        "Equals GetHashCode GetType ToString MemberwiseClone ReferenceEquals".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> BuilderMembers = new(
        "PathParameters RequestAdapter UrlTemplate WithUrl".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> HttpMethods = new(
        "Get Put Post Delete Patch Head Options Trace".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a name is a keyword of C#.</summary>
    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <summary>Whether a top-level type needs another name.</summary>
    public static bool IsTypeName(string name) => TypeNames.Contains(name);

    /// <summary>Whether a property of an exception needs another name.</summary>
    public static bool IsExceptionMember(string name) => ExceptionMembers.Contains(name);

    /// <summary>Whether a property of a model needs another name because the runtime's interfaces have it.</summary>
    public static bool IsModelMember(string name) => ModelMembers.Contains(name);

    /// <summary>Whether every class inherits a member of that name.</summary>
    public static bool IsObjectMember(string name) => ObjectMembers.Contains(name);

    /// <summary>Whether every request builder has a member of that name.</summary>
    public static bool IsBuilderMember(string name) => BuilderMembers.Contains(name);

    /// <summary>Whether a name is that of an HTTP method.</summary>
    public static bool IsHttpMethod(string name) => HttpMethods.Contains(name);

    /// <summary>An argument's name with <c>@</c> in front where C# needs it.</summary>
    public static string Escape(string identifier) => IsKeyword(identifier) ? "@" + identifier : identifier;
}
