import Domain
import EmbeddedFiles
import FoundationEssentials

/// The metrics that there are: those that the program carries, then those of the user's folder.
public struct MetricCatalogue: Sendable {
  public private(set) var metrics: [MetricDefinition]

  /// - Parameter folder: holds `*.sql`, one file a metric; nil: only those that the program carries.
  /// - Throws: `.file` for a folder or file that is not as it should be, or a key given twice.
  public init(folder: String? = nil) throws(TrackerError) {
    metrics = []
    for file in Embedded.files(in: .metrics) {
      try add(try MetricFile.read(file.text, name: file.name))
    }
    guard let folder else { return }
    for (name, text) in try Self.files(in: folder) {
      try add(try MetricFile.read(text, name: name))
    }
  }

  /// The catalogue given, else what the program carries.
  static func given(_ catalogue: MetricCatalogue?) throws(TrackerError) -> MetricCatalogue {
    if let catalogue { return catalogue }
    return try MetricCatalogue()
  }

  /// - Throws: `.unknown` for a key that no metric has.
  public func metric(_ key: String) throws(TrackerError) -> MetricDefinition {
    guard let metric = metrics.first(where: { $0.key == key }) else {
      throw .unknown(.metric, key)
    }
    return metric
  }

  private mutating func add(_ metric: MetricDefinition) throws(TrackerError) {
    guard !metrics.contains(where: { $0.key == metric.key }) else {
      throw .file(Self.duplicate(metric.key))
    }
    metrics.append(metric)
  }

  static func duplicate(_ key: String) -> Fault {
    Fault(
      .badData, at: Place(file: key + ".sql", line: 1),
      what: Words(id: "metrik '\(key)' sudah ada", en: "there is a metric '\(key)' already"),
      next: Words(id: "pakai key lain", en: "use another key"))
  }

  /// The files of a folder in order of their names, without their endings.
  static func files(in folder: String) throws(TrackerError) -> [(name: String, text: String)] {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      return try names.filter { $0.hasSuffix(".sql") }.sorted().map { name in
        let data = try Data(contentsOf: URL(filePath: folder + "/" + name))
        return (String(name.dropLast(4)), String(decoding: data, as: UTF8.self))
      }
    } catch {
      throw .file(
        Fault(
          .missingFile, at: Place(file: folder),
          what: Words(id: "folder metrik tidak terbaca", en: "the metrics folder is not readable"),
          next: Words(id: "periksa nama foldernya", en: "check the folder's name")))
    }
  }
}
