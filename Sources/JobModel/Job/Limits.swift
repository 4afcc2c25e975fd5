/// How long a job's fields may be, and how many jobs one step takes; nil is "no limit".
package struct Limits: Sendable, Equatable {
  package var name: Int? = 100
  package var description: Int? = 500
  package var trigger: Int? = 500
  package var instructions: Int? = 10_000
  package var jobsPerStep: Int? = 10
  package var smsSegments: Int?

  package init() {}

  /// From this share of a limit on, an author is told how much is left.
  package static let noticePercent = 90

  /// Whether `count` is near enough to `limit` to be mentioned, but still within.
  package static func isNear(_ count: Int, limit: Int) -> Bool {
    count <= limit && count >= limit - limit / 100 * (100 - noticePercent)
  }
}
