extension System {
  /// The path of the file that a link leads to, seen from the link: where its folder is itself reached by way of a link, the file's
  /// path goes that way too. Nil for what is no link, and for one that leads nowhere.
  static func target(of path: String) -> String? {
    guard isLink(path), let file = resolved(path), let folder = resolved(parent(of: path)) else { return nil }
    let (from, to) = (folder.split(separator: "/"), file.split(separator: "/"))
    let common = zip(from, to).prefix { $0 == $1 }.count
    // The folders that are left on the way have the names by which the link's own folder was reached, or there is no such way.
    let way = parent(of: path).split(separator: "/")
    let up = from.count - common
    guard up <= way.count, way.suffix(up) == from.suffix(up) else { return file }
    return "/" + (way.dropLast(up) + to.dropFirst(common)).joined(separator: "/")
  }
}
