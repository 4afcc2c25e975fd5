import Glibc

/// A moment, as seconds since 1970, in words.
enum HistoryTime {
  /// Where the reader lives, to the minute.
  static func local(_ seconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    guard localtime_r(&time, &parts) != nil else { return "?" }
    return written(parts, "%Y-%m-%d %H:%M")
  }

  /// For programs, in Greenwich.
  static func universal(_ seconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&time, &parts) != nil else { return "?" }
    return written(parts, "%Y-%m-%dT%H:%M:%SZ")
  }

  private static func written(_ parts: tm, _ format: String) -> String {
    var parts = parts
    var buffer = [CChar](repeating: 0, count: 64)
    let count = strftime(&buffer, buffer.count, format, &parts)
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
