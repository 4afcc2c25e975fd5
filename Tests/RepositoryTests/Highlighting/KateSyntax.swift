/// Kate's highlighting, which Qt Creator reads as well. It stands beside Kate's own Markdown and borrows its inline rules.
enum KateSyntax {
  static let job = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE language SYSTEM "language.dtd">
    <!-- Written from Callwright's own tables; see editors/README.md. -->
    <language name="Callwright Job" section="Markup" version="1" kateversion="5.0" extensions="*.job.md" mimetype="" priority="20" license="Apache-2.0">
      <highlighting>
        <list name="keywords">
    \(items(Words.keywords))
        </list>
        <list name="functions">
    \(items(Words.functions))
        </list>
        <contexts>
          <context name="Start" attribute="Text" lineEndContext="#stay" fallthroughContext="Text">
            <RegExpr String="^---\\s*$" attribute="Mark" context="Front matter" column="0"/>
          </context>
          <context name="Front matter" attribute="Text" lineEndContext="#stay">
            <RegExpr String="^---\\s*$" attribute="Mark" context="Text" column="0"/>
            <RegExpr String="(?:^|\\s)#.*$" attribute="Comment" context="#stay"/>
            <RegExpr String="^profile:\\s*(?=(?:\(group(Words.profiles)))\\s*$)" attribute="Key" context="Profile" column="0"/>
            <RegExpr String="^(?:\(group(Words.keys))):" attribute="Key" context="#stay" column="0"/>
          </context>
          <context name="Profile" attribute="Constant" lineEndContext="#pop"/>
          <context name="Text" attribute="Text" lineEndContext="#stay">
            <StringDetect String="&lt;!--" attribute="Comment" context="Comment"/>
            <RegExpr String="^\\s*(```|~~~)" attribute="Code" context="Fence"/>
            <RegExpr String="^#{1,6}\\s.*$" attribute="Heading" context="#stay" column="0"/>
            <RegExpr String="^\\s*(?:[-*+]|\\d{1,9}[.)])(?=\\s)" attribute="Mark" context="#stay"/>
            <RegExpr String="`[^`]+`" attribute="Code" context="#stay"/>
            <RegExpr String="https?://[^\\s&quot;&lt;&gt;]+" attribute="Link" context="#stay"/>
            <RegExpr String="\\\\/" attribute="Mark" context="#stay"/>
            <RegExpr String="\(place)/(?:\(group(Words.messages)))[ \\t*_]*:\\s*(?=[&quot;“])" insensitive="true" attribute="Action" context="Message"/>
            <RegExpr String="\(place)/(?:\(group(Words.targets)))[ \\t*_]*:\\s*" insensitive="true" attribute="Action" context="Target"/>
            <RegExpr String="\(place)/(?:\(group(Words.actions)))\\b(?!/)" insensitive="true" attribute="Action" context="#stay"/>
            <IncludeRules context="Braces"/>
          </context>
          <context name="Target" attribute="Target" lineEndContext="#pop" fallthroughContext="#pop">
            <RegExpr String="&quot;[^&quot;]*&quot;|[^,.;:()!?]+" attribute="Target" context="#pop"/>
          </context>
          <context name="Message" attribute="Message" lineEndContext="#stay" lineEmptyContext="#pop">
            <RegExpr String="[&quot;“]" attribute="Mark" context="#pop!Quoted"/>
          </context>
          <context name="Quoted" attribute="Message" lineEndContext="#stay" lineEmptyContext="#pop">
            <RegExpr String="\\\\." attribute="Mark" context="#stay"/>
            <AnyChar String="&quot;”" attribute="Mark" context="#pop"/>
            <IncludeRules context="Braces"/>
          </context>
          <context name="Braces" attribute="Text" lineEndContext="#stay">
            <StringDetect String="{{" attribute="Mark" context="Template"/>
            <RegExpr String="\\{[a-z][a-z0-9_]*\\}" attribute="Variable" context="#stay"/>
          </context>
          <context name="Template" attribute="Text" lineEndContext="#pop">
            <StringDetect String="}}" attribute="Mark" context="#pop"/>
            <RegExpr String="\\.\\w+" attribute="Variable" context="#stay"/>
            <keyword String="keywords" attribute="Keyword" context="#stay"/>
            <keyword String="functions" attribute="Action" context="#stay"/>
            <RegExpr String="&quot;[^&quot;]*&quot;|`[^`]*`" attribute="Message" context="#stay"/>
          </context>
          <context name="Comment" attribute="Comment" lineEndContext="#stay">
            <StringDetect String="--&gt;" attribute="Comment" context="#pop"/>
            <RegExpr String="\\b(?:\(group(Words.suppressions)))\\b" attribute="Keyword" context="#stay"/>
          </context>
          <context name="Fence" attribute="Code" lineEndContext="#stay">
            <RegExpr String="^\\s*(```|~~~)\\s*$" attribute="Code" context="#pop"/>
          </context>
        </contexts>
        <itemDatas>
    \(styles(without: ["Number", "String"]))
        </itemDatas>
      </highlighting>
      <general>
        <comments>
          <comment name="multiLine" start="&lt;!--" end="--&gt;"/>
        </comments>
        <keywords casesensitive="1"/>
      </general>
    </language>

    """

  static let json = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE language SYSTEM "language.dtd">
    <!-- Written from Callwright's own tables; see editors/README.md. -->
    <language name="Callwright Action" section="Markup" version="1" kateversion="5.0" extensions="*.action.json;callwright.json" mimetype="" priority="20" license="Apache-2.0">
      <highlighting>
        <list name="keywords">
    \#(items(Words.keywords))
        </list>
        <list name="functions">
    \#(items(Words.functions))
        </list>
        <list name="constants">
          <item>true</item>
          <item>false</item>
          <item>null</item>
        </list>
        <contexts>
          <context name="Start" attribute="Text" lineEndContext="#stay">
            <DetectSpaces/>
            <Detect2Chars char="/" char1="/" attribute="Comment" context="Remark"/>
            <RegExpr String="&quot;(?:[^&quot;\\]|\\.)*&quot;(?=\s*:)" attribute="Key" context="#stay"/>
            <DetectChar char="&quot;" attribute="String" context="String"/>
            <DetectChar char="{" beginRegion="object" attribute="Mark" context="#stay"/>
            <DetectChar char="}" endRegion="object" attribute="Mark" context="#stay"/>
            <keyword String="constants" attribute="Constant" context="#stay"/>
            <Float attribute="Number" context="#stay"/>
            <Int attribute="Number" context="#stay"/>
          </context>
          <context name="Remark" attribute="Comment" lineEndContext="#pop"/>
          <context name="String" attribute="String" lineEndContext="#pop">
            <StringDetect String="{{" attribute="Mark" context="Template"/>
            <RegExpr String="\{[a-z][a-z0-9_]*\}" attribute="Variable" context="#stay"/>
            <RegExpr String="\\." attribute="Mark" context="#stay"/>
            <DetectChar char="&quot;" attribute="String" context="#pop"/>
          </context>
          <context name="Template" attribute="Text" lineEndContext="#pop">
            <StringDetect String="}}" attribute="Mark" context="#pop"/>
            <RegExpr String="\.\w+" attribute="Variable" context="#stay"/>
            <keyword String="keywords" attribute="Keyword" context="#stay"/>
            <keyword String="functions" attribute="Action" context="#stay"/>
            <RegExpr String="\\&quot;[^&quot;]*?\\&quot;|`[^`]*`" attribute="String" context="#stay"/>
          </context>
        </contexts>
        <itemDatas>
    \#(styles(without: ["Heading", "Code", "Link", "Target", "Message"]))
        </itemDatas>
      </highlighting>
      <general>
        <comments>
          <comment name="singleLine" start="//"/>
        </comments>
        <keywords casesensitive="1"/>
      </general>
    </language>

    """#

  private static let place = "(?:^|(?&lt;=[\\s(\\[&quot;'*_&gt;–—‘“-]))"

  /// The colours, by what the author's own theme has for such a thing; and whether words stand there, to be spelled right.
  private static let styles: [(name: String, style: String, hasWords: Bool)] = [
    ("Text", "dsNormal", true),
    ("Heading", "dsKeyword", true),
    ("Mark", "dsOperator", false),
    ("Key", "dsAttribute", false),
    ("Constant", "dsConstant", false),
    ("Number", "dsDecVal", false),
    ("Comment", "dsComment", true),
    ("String", "dsString", true),
    ("Code", "dsVerbatimString", false),
    ("Link", "dsOthers", false),
    ("Action", "dsFunction", false),
    ("Target", "dsSpecialString", false),
    ("Message", "dsString", true),
    ("Variable", "dsVariable", false),
    ("Keyword", "dsControlFlow", false),
  ]

  private static func styles(without unknown: Set<String>) -> String {
    styles.filter { !unknown.contains($0.name) }.map { name, style, hasWords in
      let more = (name == "Heading" ? #" bold="true""# : "") + (hasWords ? "" : #" spellChecking="false""#)
      return #"      <itemData name="\#(name)" defStyleNum="\#(style)"\#(more)/>"#
    }.joined(separator: "\n")
  }

  private static func group(_ words: [String]) -> String { Words.group(words, blank: "\\s+") }

  private static func items(_ words: [String]) -> String {
    words.map { "      <item>\($0)</item>" }.joined(separator: "\n")
  }
}
