/// The syntaxes of Sublime Text, which has grammars of Markdown and JSON to begin with.
enum SublimeSyntax {
  static let job = """
    %YAML 1.2
    ---
    # Written from Callwright's own tables; see editors/README.md.
    name: Callwright Job
    file_extensions: [job.md]
    scope: text.html.markdown.callwright
    version: 2
    contexts:
      main:
        - match: '\\A---\\s*$'
          scope: punctuation.definition.front-matter.callwright
          set: front-matter
        - include: text
      front-matter:
        - meta_scope: meta.front-matter.callwright
        - match: '^---\\s*$'
          scope: punctuation.definition.front-matter.callwright
          set: text
        - match: '(?:^|\\s)#.*$'
          scope: comment.line.number-sign.callwright
        - match: '^(profile)(:)\\s*(\(group(Words.profiles)))(?=\\s*$|\\s+#)'
          captures:
            1: entity.name.tag.callwright
            2: punctuation.separator.callwright
            3: constant.language.callwright
        - match: '^(\(group(Words.keys)))(:)'
          captures:
            1: entity.name.tag.callwright
            2: punctuation.separator.callwright
      text:
        - match: '<!--'
          scope: punctuation.definition.comment.callwright
          push: comment
        - match: '^\\s*(?:```|~~~)'
          push: fence
        - match: '\(place)(/)((?i:\(group(Words.messages))))[ \\t*_]*(:)[ \\t]*(["“])'
          captures:
            1: punctuation.definition.action.callwright
            2: support.function.callwright
            3: punctuation.separator.callwright
            4: punctuation.definition.string.callwright
          push: message
        - match: '\(place)(/)((?i:\(group(Words.targets))))[ \\t*_]*(:)[ \\t]*("[^"]*"|[\\p{Lu}\\d+][^,.;:()!?\\n]*)?'
          captures:
            1: punctuation.definition.action.callwright
            2: support.function.callwright
            3: punctuation.separator.callwright
            4: entity.name.section.target.callwright
        - match: '\(place)(/)((?i:\(group(Words.actions))))(?![\\w/])'
          captures:
            1: punctuation.definition.action.callwright
            2: support.function.callwright
        - include: braces
        - match: '^#{1,6}\\s.*$'
          scope: markup.heading.callwright
        - match: '^\\s*([-*+]|\\d{1,9}[.)])(?=\\s)'
          captures:
            1: punctuation.definition.list_item.callwright
        - match: '`[^`]+`'
          scope: markup.raw.inline.callwright
        - match: 'https?://[^\\s"<>]+'
          scope: markup.underline.link.callwright
      comment:
        - meta_scope: comment.block.callwright
        - match: '-->'
          pop: 1
        - match: '\\b(?:\(group(Words.suppressions)))\\b'
          scope: keyword.control.callwright
      fence:
        - meta_scope: markup.raw.block.callwright
        - match: '^\\s*(?:```|~~~)\\s*$'
          pop: 1
      message:
        - meta_content_scope: string.quoted.message.callwright
        - match: '\\\\.'
          scope: constant.character.escape.callwright
        - match: '["”]|^\\s*$'
          pop: 1
        - include: braces
    \(braces(quote: "\""))

    """

  static let json = """
    %YAML 1.2
    ---
    # Written from Callwright's own tables; see editors/README.md.
    name: Callwright Action
    file_extensions: [action.json, callwright.json]
    scope: source.json.callwright
    version: 2
    contexts:
      main:
        - match: '//.*$'
          scope: comment.line.double-slash.callwright
        - match: '"(?:[^"\\\\]|\\\\.)*"(?=\\s*:)'
          scope: meta.mapping.key.json string.quoted.double.json
        - match: '"'
          scope: punctuation.definition.string.begin.json
          push: string
        - match: '-?\\b\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b'
          scope: constant.numeric.json
        - match: '\\b(?:true|false|null)\\b'
          scope: constant.language.json
      string:
        - meta_scope: string.quoted.double.json
        - match: '"|$'
          pop: 1
        - include: braces
        - match: '\\\\.'
          scope: constant.character.escape.json
    \(braces(quote: "\\\\\""))

    """

  private static let place = "(?:^|(?<=[\\s(\\[\"''*_>\\-–—‘“]))"

  private static func group(_ words: [String]) -> String { Words.group(words) }

  private static func braces(quote: String) -> String {
    """
      braces:
        - match: '\\{\\{-?'
          scope: punctuation.definition.template.callwright
          push: template
        - match: '\\{[a-z][a-z0-9_]*\\}'
          scope: variable.other.callwright
      template:
        - meta_scope: meta.template.callwright
        - match: '-?\\}\\}|$'
          scope: punctuation.definition.template.callwright
          pop: 1
        - match: '\(quote)[^"]*?\(quote)|`[^`]*`'
          scope: string.quoted.template.callwright
        - match: '\\b(?:\(group(Words.keywords)))\\b'
          scope: keyword.control.template.callwright
        - match: '\\b(?:\(group(Words.functions)))\\b'
          scope: support.function.template.callwright
        - match: '\\.\\w+'
          scope: variable.other.property.template.callwright
    """
  }
}
