import JSONText

/// The grammars of Visual Studio Code, which JetBrains reads as well. They stand alone, because not every host has a grammar
/// of Markdown or JSON, or puts one into another.
enum TextMate {
  static let job = written([
    "name": "Callwright job", "scopeName": "text.callwright.job", "fileTypes": ["job.md"],
    "patterns": [["include": "#front-matter"], ["include": "#fence"], ["include": "#comment"], ["include": "#text"]],
    "repository": .object(
      [
        JSONField("front-matter", frontMatter),
        JSONField("fence", fence),
        JSONField("comment", comment),
        JSONField("text", text),
        JSONField("message", message),
        JSONField("target", target),
        JSONField("action", action),
        JSONField("markdown", markdown),
      ] + templates(quote: "\"")),
  ])

  static let json = written([
    "name": "Callwright JSON", "scopeName": "source.json.callwright",
    "fileTypes": ["action.json", "callwright.json"],
    "patterns": [
      ["match": "//.*$", "name": "comment.line.double-slash.callwright"],
      ["begin": "/\\*", "end": "\\*/", "name": "comment.block.callwright"],
      [
        "match": "(\")((?:[^\"\\\\]|\\\\.)*)(\")(?=\\s*:)", "name": "support.type.property-name.json",
      ],
      [
        "begin": "\"", "end": "\"|$", "name": "string.quoted.double.json",
        "patterns": [
          ["include": "#template"], ["include": "#variable"],
          ["match": "\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4})", "name": "constant.character.escape.json"],
        ],
      ],
      ["match": "-?\\b\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b", "name": "constant.numeric.json"],
      ["match": "\\b(?:true|false|null)\\b", "name": "constant.language.json"],
      ["match": "[{}\\[\\],:]", "name": "punctuation.separator.json"],
    ],
    "repository": .object(templates(quote: "\\\\\"")),
  ])

  private static let frontMatter: JSONValue = [
    "begin": "\\A\\x{FEFF}?---[ \\t]*$", "end": "^---[ \\t]*$", "name": "meta.front-matter.callwright",
    "beginCaptures": ["0": ["name": "punctuation.definition.front-matter.callwright"]],
    "endCaptures": ["0": ["name": "punctuation.definition.front-matter.callwright"]],
    "patterns": [
      ["match": "(?:^|\\s)#.*$", "name": "comment.line.number-sign.callwright"],
      [
        "match": .string("^(profile)(:)[ \\t]*(\(Words.group(Words.profiles)))(?=[ \\t]*$|[ \\t]+#)"),
        "captures": [
          "1": ["name": "entity.name.tag.callwright"], "2": ["name": "punctuation.separator.callwright"],
          "3": ["name": "constant.language.callwright"],
        ],
      ],
      [
        "match": .string("^(\(Words.group(Words.keys)))(:)"),
        "captures": ["1": ["name": "entity.name.tag.callwright"], "2": ["name": "punctuation.separator.callwright"]],
      ],
      ["match": "\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'", "name": "string.quoted.callwright"],
    ],
  ]

  private static let fence: JSONValue = ["patterns": [fence("```"), fence("~~~")]]

  private static func fence(_ mark: String) -> JSONValue {
    [
      "begin": .string("^[ \\t]*\(mark).*$"), "end": .string("^[ \\t]*\(mark)[`~]*[ \\t]*$"),
      "name": "markup.fenced_code.block.callwright",
    ]
  }

  private static let comment: JSONValue = [
    "begin": "<!--", "end": "-->", "name": "comment.block.callwright",
    "patterns": [
      ["match": .string("\\b(?:\(Words.group(Words.suppressions)))\\b"), "name": "keyword.control.callwright"]
    ],
  ]

  private static let text: JSONValue = [
    "patterns": [
      ["match": "`[^`\\n]+`", "name": "markup.inline.raw.callwright"],
      ["match": "\\\\/", "name": "constant.character.escape.callwright"],
      ["include": "#message"], ["include": "#target"], ["include": "#action"], ["include": "#template"],
      ["include": "#variable"], ["include": "#markdown"],
    ]
  ]

  /// Where an action may begin: at the start of a line, after white space or opening punctuation.
  private static let place = "(?:^|(?<=[\\s(\\[\"'*_>\\-\\x{2013}\\x{2014}\\x{2018}\\x{201C}]))"

  private static let message: JSONValue = [
    "begin": .string("\(place)(?i)(/)(\(Words.group(Words.messages)))([ \\t*_]*)(:)[ \\t]*([\"\\x{201C}])"),
    "beginCaptures": [
      "1": ["name": "punctuation.definition.action.callwright"], "2": ["name": "support.function.callwright"],
      "4": ["name": "punctuation.separator.callwright"], "5": ["name": "punctuation.definition.string.callwright"],
    ],
    "end": "[\"\\x{201D}]|^[ \\t]*$", "contentName": "string.quoted.message.callwright",
    "patterns": [
      ["match": "\\\\.", "name": "constant.character.escape.callwright"], ["include": "#template"],
      ["include": "#variable"],
    ],
  ]

  private static let target: JSONValue = [
    "match": .string(
      "\(place)(?i)(/)(\(Words.group(Words.targets)))([ \\t*_]*)(:)[ \\t]*(\"[^\"]*\"|(?-i)[\\p{Lu}\\d+][^,.;:()!?\\n]*)?"
    ),
    "captures": [
      "1": ["name": "punctuation.definition.action.callwright"], "2": ["name": "support.function.callwright"],
      "4": ["name": "punctuation.separator.callwright"], "5": ["name": "entity.name.section.target.callwright"],
    ],
  ]

  private static let action: JSONValue = [
    "match": .string("\(place)(?i)(/)(\(Words.group(Words.actions)))(?![\\w/])"),
    "captures": [
      "1": ["name": "punctuation.definition.action.callwright"], "2": ["name": "support.function.callwright"],
    ],
  ]

  private static let markdown: JSONValue = [
    "patterns": [
      ["match": "^#{1,6}[ \\t].*$", "name": "markup.heading.callwright"],
      [
        "match": "^[ \\t]*((?:[-*+]|\\d{1,9}[.)]))(?=[ \\t])",
        "captures": ["1": ["name": "punctuation.definition.list.begin.markdown"]],
      ],
      ["match": "^[ \\t]*(>)", "captures": ["1": ["name": "punctuation.definition.quote.begin.markdown"]]],
      ["match": "\\*\\*(?=\\S)[^*\\n]+\\*\\*", "name": "markup.bold.callwright"],
      ["match": "(?<![\\w*])\\*(?=\\S)[^*\\n]+\\*(?!\\w)", "name": "markup.italic.callwright"],
      ["match": "https?://[^\\s\"<>]+", "name": "markup.underline.link.callwright"],
    ]
  ]

  /// What stands between braces, wherever texts are. In JSON its quotes are escaped.
  private static func templates(quote: String) -> [JSONField] {
    let inside: JSONValue = [
      ["match": .string("\(quote)[^\"]*?\(quote)|`[^`]*`"), "name": "string.quoted.template.callwright"],
      ["match": .string("\\b(?:\(Words.group(Words.keywords)))\\b"), "name": "keyword.control.template.callwright"],
      ["match": .string("\\b(?:\(Words.group(Words.functions)))\\b"), "name": "support.function.template.callwright"],
      ["match": "\\b(?:true|false|nil)\\b", "name": "constant.language.template.callwright"],
      ["match": "\\$\\w*", "name": "variable.other.template.callwright"],
      ["match": "\\.\\w+", "name": "variable.other.property.template.callwright"],
      ["match": "\\b\\d[\\d.]*\\b", "name": "constant.numeric.template.callwright"],
    ]
    return [
      JSONField(
        "template",
        [
          "patterns": [
            [
              "begin": "\\{\\{-?[ \\t]*/\\*", "end": "\\*/[ \\t]*-?\\}\\}", "name": "comment.block.template.callwright",
            ],
            [
              "begin": "\\{\\{-?", "end": "-?\\}\\}|$", "name": "meta.template.callwright",
              "captures": ["0": ["name": "punctuation.definition.template.callwright"]], "patterns": inside,
            ],
          ]
        ]),
      JSONField("variable", ["match": "\\{[a-z][a-z0-9_]*\\}", "name": "variable.other.callwright"]),
    ]
  }

  private static func written(_ value: JSONValue) -> String { value.written(indentation: 2) + "\n" }
}
