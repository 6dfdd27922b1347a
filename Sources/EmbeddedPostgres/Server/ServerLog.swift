#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The server's log file, read from where the present start began.
struct ServerLog {
  var layout: ClusterLayout
  private var start: Int

  /// Above this a start begins a new file and keeps one old one; bytes.
  private static let largest = 10_000_000

  init(_ layout: ClusterLayout) {
    self.layout = layout
    var size = FileFacts.of(layout.log)?.size ?? 0
    if size > Self.largest, rename(layout.log, layout.oldLog) == 0 { size = 0 }
    start = size
  }

  /// All that was logged since, as far as it can be read.
  var text: String { ((try? FileText.read(layout.log, from: start)) ?? nil) ?? "" }

  /// Its last lines without times and process numbers, in one line.
  var tail: String { Self.tail(of: text) }

  static func tail(of text: String, lines count: Int = 3) -> String {
    text.split(separator: "\n").suffix(count).map { line in
      guard let mark = line.firstRange(of: "] "), line.first?.isNumber == true else {
        return String(line)
      }
      return String(line[mark.upperBound...])
    }
    .map { $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") }
    .joined(separator: " | ")
  }
}
