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
    /// Names that a model cannot have without hiding a type that generated code or its users write by its short name: the
    /// public types of the namespace <c>System</c> without type parameters, and a few more.
    /// </summary>
    private static readonly HashSet<string> TypeNames = new(
        (
            "AccessViolationException "
            + "Action Activator AggregateException AppContext AppDomain AppDomainSetup "
            + "AppDomainUnloadedException ApplicationException ApplicationId ArgIterator ArgumentException "
            + "ArgumentNullException ArgumentOutOfRangeException ArithmeticException Array "
            + "ArrayTypeMismatchException AssemblyLoadEventArgs AssemblyLoadEventHandler AsyncCallback "
            + "Attribute AttributeTargets AttributeUsageAttribute BadImageFormatException "
            + "Base64FormattingOptions BitConverter Boolean Buffer Byte CLSCompliantAttribute "
            + "CannotUnloadAppDomainException Char CharEnumerator Console ConsoleCancelEventArgs "
            + "ConsoleCancelEventHandler ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers "
            + "ConsoleSpecialKey ContextBoundObject ContextMarshalException ContextStaticAttribute Convert "
            + "DBNull DataMisalignedException DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek Decimal "
            + "Delegate DivideByZeroException DllNotFoundException Double DuplicateWaitObjectException "
            + "EntryPointNotFoundException Enum Environment EnvironmentVariableTarget EventArgs EventHandler "
            + "Exception ExecutionEngineException FieldAccessException FileStyleUriParser FlagsAttribute "
            + "FormatException FormattableString FtpStyleUriParser GC GCCollectionMode GCGenerationInfo GCKind "
            + "GCMemoryInfo GCNotificationStatus GenericUriParser GenericUriParserOptions GopherStyleUriParser "
            + "Guid Half HashCode HttpStyleUriParser IAsyncDisposable IAsyncResult ICloneable IComparable "
            + "IConvertible ICustomFormatter IDisposable IFormatProvider IFormattable IServiceProvider "
            + "ISpanFormattable IUtf8SpanFormattable Index IndexOutOfRangeException "
            + "InsufficientExecutionStackException InsufficientMemoryException Int128 Int16 Int32 Int64 IntPtr "
            + "InvalidCastException InvalidOperationException InvalidProgramException InvalidTimeZoneException "
            + "LdapStyleUriParser LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot "
            + "MTAThreadAttribute MarshalByRefObject Math MathF MemberAccessException MemoryExtensions "
            + "MethodAccessException MidpointRounding MissingFieldException MissingMemberException "
            + "MissingMethodException ModuleHandle MulticastDelegate MulticastNotSupportedException "
            + "NetPipeStyleUriParser NetTcpStyleUriParser NewsStyleUriParser NonSerializedAttribute "
            + "NotFiniteNumberException NotImplementedException NotSupportedException NullReferenceException "
            + "Nullable Object ObjectDisposedException ObsoleteAttribute OperatingSystem "
            + "OperationCanceledException OutOfMemoryException OverflowException ParamArrayAttribute PlatformID "
            + "PlatformNotSupportedException Random Range RankException ResolveEventArgs ResolveEventHandler "
            + "RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte "
            + "STAThreadAttribute SequencePosition SerializableAttribute Single StackOverflowException String "
            + "StringComparer StringComparison StringNormalizationExtensions StringSplitOptions SystemException "
            + "ThreadStaticAttribute TimeOnly TimeProvider TimeSpan TimeZone TimeZoneInfo "
            + "TimeZoneNotFoundException TimeoutException Tuple TupleExtensions Type TypeAccessException "
            + "TypeCode TypeInitializationException TypeLoadException TypeUnloadedException TypedReference "
            + "UInt128 UInt16 UInt32 UInt64 UIntPtr UnauthorizedAccessException UnhandledExceptionEventArgs "
            + "UnhandledExceptionEventHandler Uri UriBuilder UriComponents UriCreationOptions UriFormat "
            + "UriFormatException UriHostNameType UriKind UriParser UriPartial UriTypeConverter ValueTuple "
            + "ValueType Version Void WeakReference "
            + "Date DateOnly TimeOnly Task Thread File Directory Path Integer Stream Method MultipartBody"
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
