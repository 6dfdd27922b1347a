import Domain
import EmbeddedPostgres
import Foundation
import Yams

/// The configuration file (`sdm.yaml`), as config/sdm.example.yaml shows it.
struct SettingsFile: Decodable {
  struct Database: Decodable {
    var url: String?
    var migrate: Bool?
  }
  var database: Database?
  var data: String?
  var lang: Language?
  var report: ReportSettings?
  var metrics: String?
}

extension Settings {
  /// Joins flags, environment, file and defaults, in this precedence.
  ///
  /// - Parameters:
  ///   - file: path from `--config`; else `SDM_CONFIG`, else `/etc/sdm/sdm.yaml` where it exists.
  /// - Throws: `.configuration` for a file that is named but missing, or that has a wrong value.
  public static func resolve(
    database: String?, dataFolder: String?, file: String?, language: Language?,
    environment: [String: String]
  ) throws(TrackerError) -> Settings {
    let named = file ?? environment["SDM_CONFIG"]
    let standard = "/etc/sdm/sdm.yaml"
    let path = named ?? (access(standard, R_OK) == 0 ? standard : nil)
    let written = try path.map { path throws(TrackerError) in try read(path) }
    return Settings(
      database: database ?? environment["SDM_DATABASE"] ?? written?.database?.url,
      dataFolder: dataFolder ?? environment["SDM_DATA"] ?? written?.data
        ?? EmbeddedCluster.defaultFolder(environment: environment),
      language: language ?? written?.lang ?? Language(locale: environment["LANG"]),
      report: written?.report ?? ReportSettings(),
      mayMigrate: written?.database?.migrate ?? false,
      metricsFolder: written?.metrics)
  }

  private static func read(_ path: String) throws(TrackerError) -> SettingsFile {
    let next = Words(
      id: "perbaiki berkas konfigurasi itu", en: "mend the configuration file")
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .configuration("\(path): not readable", next: next)
    }
    let decoder = YAMLDecoder()
    do { return try decoder.decode(SettingsFile.self, from: data) } catch {
      throw .configuration("\(path): \(error)", next: next)
    }
  }
}

extension Language {
  /// English where the locale asks for it, else Indonesian: `en_GB.UTF-8`.
  init(locale: String?) { self = locale?.hasPrefix("en") == true ? .en : .id }
}
