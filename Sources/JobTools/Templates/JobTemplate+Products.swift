import JobAnalysis
package import JobModel

/// Templates are written for products without a field for the trigger: what others have otherwise is carried over.
extension JobTemplate {
  /// The job as a product has it, and what that product has no place for. Its workspace says which product it is.
  package func port(to profile: Profile, name: String? = nil, people: [Person] = []) -> Port? {
    var workspace = Workspace()
    workspace.profile = .sona
    let text = SourceText(text(name: name, people: people))
    return Port(Snapshot(text, kind: .job, workspace: workspace), to: profile, namingIt: false)
  }
}
