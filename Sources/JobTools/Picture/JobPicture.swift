/// A job as a picture: boxes for what the agent does, choices, and where the call goes.
package struct JobPicture: Sendable {
  package enum Format: Sendable, CaseIterable {
    case svg
    case mermaid
    case dot

    package var name: String {
      switch self {
      case .svg: "svg"
      case .mermaid: "mermaid"
      case .dot: "dot"
      }
    }

    package init?(name: String) {
      guard let match = Format.allCases.first(where: { $0.name == name }) else { return nil }
      self = match
    }
  }

  private let description: JobDescription

  package init(_ description: JobDescription) {
    self.description = description
  }

  package func text(as format: Format) -> String {
    let plan = PicturePlan(description)
    switch format {
    case .svg: return SVGPicture(plan).text
    case .mermaid: return PictureGraph(plan).mermaid
    case .dot: return PictureGraph(plan).dot
    }
  }
}
