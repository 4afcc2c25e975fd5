import JSONText
import JobAnalysis
import JobModel
import Testing

/// A name that the workspace does not have, added to its file.
struct DeclarationTests {
  @Test(arguments: [
    (
      "/Transfer call: Sales.\n", #"{"inboxes": [{"name": "Front desk"}]}"#,
      [
        "add Sales to the inboxes in callwright.json": #"{"inboxes": [{"name": "Front desk"}, {"name": "Sales"}]}"#,
        "add Sales to the members in callwright.json":
          #"{"inboxes": [{"name": "Front desk"}], "members": [{"name": "Sales"}]}"#,
      ]
    ),
    (
      "/Transfer call: \"Ana \\\"AJ\\\" Ortiz\"\n",
      """
      {
        // Who is here.
        "members": [
          {"name": "Raj"}, // the owner
        ],
      }
      """,
      [
        "add Ana \"AJ\" Ortiz to the members in callwright.json":
          """
        {
          // Who is here.
          "members": [
            {"name": "Raj"}, // the owner
            {"name": "Ana \\"AJ\\" Ortiz"},
          ],
        }
        """,
        "add Ana \"AJ\" Ortiz to the inboxes in callwright.json":
          """
        {
          // Who is here.
          "members": [
            {"name": "Raj"}, // the owner
          ],
          "inboxes": [
            {
              "name": "Ana \\"AJ\\" Ortiz"
            }
          ],
        }
        """,
      ]
    ),
    (
      "Greet {caller}.\n", #"{"variables": {"name": {}}}"#,
      ["add {caller} to the variables in callwright.json": #"{"variables": {"name": {}, "caller": {}}}"#]
    ),
    (
      "Greet {caller}.\n", #"{"variables": {}}"#,
      ["add {caller} to the variables in callwright.json": #"{"variables": {"caller": {}}}"#]
    ),
    ("/Tranfer call: Ana.\n", #"{"variables": {}}"#, [:]),
  ])
  func `the file with the name in it, and a text that it no longer misses`(
    job: String, file: String, wanted: [String: String]
  ) throws {
    let text = SourceText(file)
    let snapshot = Snapshot(SourceText(job), kind: .job, workspace: try workspace(text))
    let finding = try #require(snapshot.findings().first { $0.severity == .error })
    var files: [String: String] = [:]
    for declaration in snapshot.declarations(for: finding, in: text) {
      let after = try text.applying(declaration.edits)
      files[declaration.title] = after.string
      let mended = Snapshot(snapshot.document.text, kind: .job, workspace: try workspace(after))
      #expect(mended.findings().contains { $0.rule == finding.rule } == false)
    }
    #expect(files == wanted)
  }

  @Test func `a file that is broken just now, or is none of a workspace, is left alone`() throws {
    let known = try workspace(SourceText(#"{"members": [{"name": "Ana"}]}"#))
    let snapshot = Snapshot(SourceText("/Transfer call: Sales.\n"), kind: .job, workspace: known)
    let finding = try #require(snapshot.findings().first { $0.rule == "transfer-target-unknown" })
    for file in [#"{"members": [{"name": "Ana""#, #"{"members": "Ana", "inboxes": 3}"#, "[]", ""] {
      #expect(snapshot.declarations(for: finding, in: SourceText(file)) == [])
    }
  }

  private func workspace(_ text: SourceText) throws -> Workspace {
    Workspace(try JSONNode.parse(text.bytes, dialect: .commented))
  }
}
