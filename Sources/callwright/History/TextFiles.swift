import JobModel
import JobOptimizer

/// The texts of the history, each in a file that is called by its hash.
struct TextFiles {
  let folder: HistoryFolder

  /// Texts with their names: to make a name of a text is most of the work of looking after it.
  static func named(_ texts: [SourceText]) -> [(hash: TextHash, text: SourceText)] {
    texts.map { (TextHash($0), $0) }
  }

  /// Puts texts on the disk that are not there yet.
  func keep(_ texts: [(hash: TextHash, text: SourceText)]) throws(System.StorageFailure) {
    var isNew = false
    for (hash, text) in texts {
      let name = hash.hex
      let path = folder.texts + "/" + name
      // What lies there is looked at, so that a damaged file is mended by the first who has its text.
      if let bytes = try? System.read(path), bytes == text.bytes { continue }
      if System.isStranger(path, as: .file) { _ = try folder.setAside(path) }
      try System.replace(path, with: text.bytes, through: folder.temporary + "/" + name)
      isNew = true
    }
    if isNew { try System.sync(folder: folder.texts) }
  }

  /// A file whose text is not what its name says is set aside.
  func text(_ hash: TextHash) -> SourceText? {
    let path = folder.texts + "/" + hash.hex
    let bytes: [UInt8]
    do throws(System.ReadFailure) {
      bytes = try System.read(path)
    } catch .isFolder, .isNoFile {
      _ = try? folder.setAside(path)
      return nil
    } catch {
      return nil
    }
    guard TextHash(bytes) == hash else {
      _ = try? folder.setAside(path)
      return nil
    }
    return try? SourceText(validating: bytes)
  }

  func remove(_ hashes: some Sequence<TextHash>) {
    for hash in hashes { System.remove(folder.texts + "/" + hash.hex) }
  }

  /// Removes every text but these.
  func removeAll(but kept: Set<TextHash>) {
    let names = Set(kept.map { $0.hex })
    for name in files(in: folder.texts) where name.utf8.count == 64 && !names.contains(name) {
      System.remove(folder.texts + "/" + name)
    }
  }

  /// Removes what was left on its way by somebody who was ended; what nobody of us left is set aside.
  func removeTemporary() {
    guard case .success(let entries) = System.entries(of: folder.temporary) else { return }
    for entry in entries {
      let path = folder.temporary + "/" + entry.name
      if System.storedKind(of: path) == .file { System.remove(path) } else { _ = try? folder.setAside(path) }
    }
  }

  /// Whether something was ever set aside.
  var hasDamage: Bool { !files(in: folder.damaged).isEmpty }

  private func files(in folder: String) -> [String] {
    guard case .success(let entries) = System.entries(of: folder) else { return [] }
    return entries.filter { $0.kind == .file }.map { $0.name }
  }
}
