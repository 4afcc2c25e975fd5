import JobModel
import Testing

private struct Case: Sendable, CustomTestStringConvertible {
  let body: String
  let fields: [String]
  let problems: [String]

  init(_ body: String, _ fields: [String], problems: [String] = []) {
    self.body = body
    self.fields = fields
    self.problems = problems
  }

  var testDescription: String { body }
}

/// The lines between the fences; each field as key=value; each problem as the text that it marks.
private let cases: [Case] = [
  Case("name: Take a message", ["name=Take a message"]),
  Case("name: 'It''s'  # so\nb: \"a\\tb\\u00e9\\\"\"", ["name=It's", "b=a\tbé\""]),
  Case("name:\nb: \"\"", ["name=∅", "b="]),
  Case("name: yes\nb: 007\nc: ~", ["name=yes", "b=007", "c=~"]),
  Case("# c\n\nname: a", ["name=a"]),
  Case("a: |\n  one\n   two\n\n  three\nb: c", ["a=one\n two\n\nthree\n", "b=c"]),
  Case("a: >\n  one\n  two\n\n  three", ["a=one two\nthree\n"]),
  Case("a: |-\n  one\n", ["a=one"]),
  Case("a: |2-\n   one", ["a= one"]),
  Case("a: >+\n  one", ["a=one\n"]),
  Case("ignore:\n  - a\n  # c\n  - 'b'", ["ignore=[a, b]"]),
  Case("ignore:\n- a\n- b\nname: c", ["ignore=[a, b]", "name=c"]),
  Case("ignore: [a, \"b, c\"]  # d", ["ignore=[a, b, c]"]),
  Case("url: https://a.co/b#c", ["url=https://a.co/b#c"]),
  Case("name: Book: now", ["name=Book: now"], problems: [":"]),
  Case("name: Line #2", ["name=Line"], problems: ["#2"]),
  Case("name: &a b", ["name=&a b"], problems: ["&a b"]),
  Case("name: {a: b}", ["name={a: b}"], problems: ["{a: b}"]),
  Case("name: \"open", ["name=open"], problems: ["\"open"]),
  Case("name: 'a' b", ["name=a"], problems: ["b"]),
  Case("name: \"a\\qb\"", ["name=a\\qb"], problems: ["\\q"]),
  Case("just words", [], problems: ["just words"]),
  Case("name: a\n  b", ["name=a"], problems: ["b"]),
  Case("- a", [], problems: ["- a"]),
  Case("name:a", [], problems: ["name:a"]),
  Case("a: [b", ["a=[b]"], problems: ["[b"]),
  Case("a: [b,,c]", ["a=[b, c]"], problems: [","]),
  Case("a: | text", ["a="], problems: []),
  Case("a: |x\n  b", ["a=b\n"], problems: ["x"]),
]

struct FrontMatterTests {
  @Test(arguments: cases)
  private func `a field is read exactly or reported`(example: Case) throws {
    let text = SourceText("---\n" + example.body + "\n---\nHello.")
    let frontMatter = try #require(JobSyntax(text).frontMatter)
    #expect(frontMatter.entries.map { described($0) } == example.fields)
    #expect(frontMatter.problems.map { text.string($0.range) } == example.problems)
  }

  @Test(arguments: ["---\nname: a\n...\nHi", "\u{FEFF}---\r\nname: a\r\n---\r\nHi", "---  \nname: a\n---"])
  func `front matter begins on the first line and ends at dashes or dots`(text: String) {
    #expect(JobSyntax(SourceText(text)).frontMatter?.entry("name")?.value.text == "a")
  }

  @Test(arguments: ["---\nname: a\n", "\n---\nname: a\n---\n", "--- a\n---\n", "----\nname: a\n----\n", "---"])
  func `without both fences there is none`(text: String) {
    #expect(JobSyntax(SourceText(text)).frontMatter == nil)
  }

  @Test func `a value knows where its letters stand`() throws {
    let text = SourceText("---\nname: 'Book it'\ndescription: 'It''s'\n---\n")
    let frontMatter = try #require(JobSyntax(text).frontMatter)
    #expect(frontMatter.entry("name")?.plainRange.map { text.string($0) } == "Book it")
    #expect(frontMatter.entry("description")?.plainRange == nil)
  }

  private func described(_ entry: FrontMatter.Entry) -> String {
    switch entry.value {
    case .none: "\(entry.key)=∅"
    case .text(let text): "\(entry.key)=\(text)"
    case .list(let items): "\(entry.key)=[\(items.map { $0.text }.joined(separator: ", "))]"
    }
  }
}
