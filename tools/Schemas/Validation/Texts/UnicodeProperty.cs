using System.Globalization;

namespace OpenApi.Schemas.Validation.Texts;

/// <summary>
/// A property of <c>\p{…}</c>: the text that .NET's classes have for it up to U+FFFF, and its code points beyond.
/// </summary>
/// <param name="Basic">The text, as it stands inside a class.</param>
/// <param name="Others">What the text of its complement is.</param>
/// <param name="Beyond">The ranges of code points beyond U+FFFF.</param>
internal sealed record UnicodeProperty(string Basic, string Others, CodePoints Beyond)
{
    private static readonly (string Short, string Long, UnicodeCategory[] Members)[] Categories =
    [
        ("Lu", "Uppercase_Letter", [UnicodeCategory.UppercaseLetter]),
        ("Ll", "Lowercase_Letter", [UnicodeCategory.LowercaseLetter]),
        ("Lt", "Titlecase_Letter", [UnicodeCategory.TitlecaseLetter]),
        ("Lm", "Modifier_Letter", [UnicodeCategory.ModifierLetter]),
        ("Lo", "Other_Letter", [UnicodeCategory.OtherLetter]),
        ("Mn", "Nonspacing_Mark", [UnicodeCategory.NonSpacingMark]),
        ("Mc", "Spacing_Mark", [UnicodeCategory.SpacingCombiningMark]),
        ("Me", "Enclosing_Mark", [UnicodeCategory.EnclosingMark]),
        ("Nd", "Decimal_Number", [UnicodeCategory.DecimalDigitNumber]),
        ("Nl", "Letter_Number", [UnicodeCategory.LetterNumber]),
        ("No", "Other_Number", [UnicodeCategory.OtherNumber]),
        ("Pc", "Connector_Punctuation", [UnicodeCategory.ConnectorPunctuation]),
        ("Pd", "Dash_Punctuation", [UnicodeCategory.DashPunctuation]),
        ("Ps", "Open_Punctuation", [UnicodeCategory.OpenPunctuation]),
        ("Pe", "Close_Punctuation", [UnicodeCategory.ClosePunctuation]),
        ("Pi", "Initial_Punctuation", [UnicodeCategory.InitialQuotePunctuation]),
        ("Pf", "Final_Punctuation", [UnicodeCategory.FinalQuotePunctuation]),
        ("Po", "Other_Punctuation", [UnicodeCategory.OtherPunctuation]),
        ("Sm", "Math_Symbol", [UnicodeCategory.MathSymbol]),
        ("Sc", "Currency_Symbol", [UnicodeCategory.CurrencySymbol]),
        ("Sk", "Modifier_Symbol", [UnicodeCategory.ModifierSymbol]),
        ("So", "Other_Symbol", [UnicodeCategory.OtherSymbol]),
        ("Zs", "Space_Separator", [UnicodeCategory.SpaceSeparator]),
        ("Zl", "Line_Separator", [UnicodeCategory.LineSeparator]),
        ("Zp", "Paragraph_Separator", [UnicodeCategory.ParagraphSeparator]),
        ("Cc", "Control", [UnicodeCategory.Control]),
        ("Cf", "Format", [UnicodeCategory.Format]),
        ("Cs", "Surrogate", [UnicodeCategory.Surrogate]),
        ("Co", "Private_Use", [UnicodeCategory.PrivateUse]),
        ("Cn", "Unassigned", [UnicodeCategory.OtherNotAssigned]),
    ];

    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["L"] = "L",
        ["Letter"] = "L",
        ["M"] = "M",
        ["Mark"] = "M",
        ["Combining_Mark"] = "M",
        ["N"] = "N",
        ["Number"] = "N",
        ["P"] = "P",
        ["Punctuation"] = "P",
        ["punct"] = "P",
        ["S"] = "S",
        ["Symbol"] = "S",
        ["Z"] = "Z",
        ["Separator"] = "Z",
        ["C"] = "C",
        ["Other"] = "C",
        ["digit"] = "Nd",
        ["cntrl"] = "Cc",
    };

    private static readonly Lazy<UnicodeCategory[]> BeyondCategories = new(() =>
        [
            .. Enumerable
                .Range(CodePoints.FirstBeyond, CodePoints.Last + 1 - CodePoints.FirstBeyond)
                .Select(CharUnicodeInfo.GetUnicodeCategory),
        ]
    );

    /// <summary>Finds a property by what stands between the braces.</summary>
    /// <exception cref="PatternException">ECMA-262 has no such property, or there is no data for it here.</exception>
    public static UnicodeProperty Find(string expression)
    {
        var parts = expression.Split('=', 2);
        if (parts.Length == 2)
        {
            return parts[0] switch
            {
                "General_Category" or "gc" => Category(parts[1]) ?? throw Unknown(expression),
                "Script" or "sc" or "Script_Extensions" or "scx" => throw Unsupported(expression),
                _ => throw Unknown(expression),
            };
        }

        return expression switch
        {
            "Any" => new(@"\0-\uFFFF", "", CodePoints.AllBeyond),
            "ASCII" => new(@"\0-\x7F", @"\x80-\uFFFF", CodePoints.None),
            "ASCII_Hex_Digit" or "AHex" => new("0-9A-Fa-f", @"\0-/:-@G-`g-\uFFFF", CodePoints.None),
            "White_Space" or "space" => new(
                @"\t-\r \x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000",
                @"\0-\x08\x0E-\x1F!-\x84\x86-\x9F\xA1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E\u2060-\u2FFF\u3001-\uFFFF",
                CodePoints.None
            ),
            "Assigned" => new(@"\P{Cn}", @"\p{Cn}", BeyondOf(category => category != UnicodeCategory.OtherNotAssigned)),
            _ => Category(expression)
                ?? throw (BinaryProperties.Contains(expression) ? Unsupported(expression) : Unknown(expression)),
        };
    }

    private static UnicodeProperty? Category(string name)
    {
        var found =
            Groups.GetValueOrDefault(name)
            ?? Categories.FirstOrDefault(one => one.Short == name || one.Long == name).Short;
        if (found is null)
        {
            return null;
        }

        var members = Categories
            .Where(one => one.Short.StartsWith(found, StringComparison.Ordinal))
            .SelectMany(one => one.Members)
            .ToHashSet();
        return new($@"\p{{{found}}}", $@"\P{{{found}}}", BeyondOf(members.Contains));
    }

    private static CodePoints BeyondOf(Func<UnicodeCategory, bool> isMember) =>
        CodePoints.Where(code => isMember(BeyondCategories.Value[code - CodePoints.FirstBeyond]));

    private static PatternException Unknown(string expression) =>
        PatternException.Invalid($@"ECMA-262 knows no property \p{{{expression}}}");

    private static PatternException Unsupported(string expression) =>
        new(PatternProblem.Unsupported, $@"there are no data for the property \p{{{expression}}}");

    /// <summary>The binary properties of ECMA-262 (table "Binary Unicode property aliases") that .NET has no data for.</summary>
    private static readonly HashSet<string> BinaryProperties =
    [
        .. (
            "Alphabetic Alpha Bidi_Control Bidi_C Bidi_Mirrored Bidi_M Case_Ignorable CI Cased "
            + "Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM Changes_When_Lowercased CWL "
            + "Changes_When_NFKC_Casefolded CWKCF Changes_When_Titlecased CWT Changes_When_Uppercased CWU Dash "
            + "Default_Ignorable_Code_Point DI Deprecated Dep Diacritic Dia Emoji Emoji_Component EComp Emoji_Modifier EMod "
            + "Emoji_Modifier_Base EBase Emoji_Presentation EPres Extended_Pictographic ExtPict Extender Ext Grapheme_Base Gr_Base "
            + "Grapheme_Extend Gr_Ext Hex_Digit Hex IDS_Binary_Operator IDSB IDS_Trinary_Operator IDST ID_Continue IDC ID_Start IDS "
            + "Ideographic Ideo Join_Control Join_C Logical_Order_Exception LOE Lowercase Lower Math Noncharacter_Code_Point NChar "
            + "Pattern_Syntax Pat_Syn Pattern_White_Space Pat_WS Quotation_Mark QMark Radical Regional_Indicator RI "
            + "Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation Term Unified_Ideograph UIdeo Uppercase Upper "
            + "Variation_Selector VS XID_Continue XIDC XID_Start XIDS"
        ).Split(' '),
    ];
}
