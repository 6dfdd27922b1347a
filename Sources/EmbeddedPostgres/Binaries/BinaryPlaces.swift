import Foundation

/// Where the server programs of a machine may lie, in the order of looking.
enum BinaryPlaces {
  static func all() -> [String] {
    let listed = inPath
    var places = listed.filter { FileFacts.isExecutable($0 + "/initdb") }.map(home)
    if let told = told(by: listed) { places.append(told) }
    places += versions(in: "/usr/lib/postgresql", before: "", after: "/bin")
    places += versions(in: "/usr", before: "pgsql-", after: "/bin")
    places += ["/usr/libexec/postgresql", "/usr/local/pgsql/bin"]
    for brew in ["/opt/homebrew/opt", "/usr/local/opt"] {
      places += versions(in: brew, before: "postgresql@", after: "/bin")
    }
    var seen: Set<String> = []
    return places.filter { seen.insert($0).inserted }
  }

  /// The folders of `PATH`; relative ones are left out.
  static var inPath: [String] {
    let path = ChildEnvironment.value(of: "PATH") ?? ""
    return path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }

  /// The folder behind the links: the one with the client programs too, of the same version.
  private static func home(of folder: String) -> String {
    let program = AbsolutePath.resolved(folder + "/initdb") ?? folder + "/initdb"
    let home = AbsolutePath.of(program + "/..")
    return FileFacts.isExecutable(home + "/postgres") ? home : folder
  }

  /// What `pg_config`, which Debian puts in PATH when the programs are not, says.
  private static func told(by folders: [String]) -> String? {
    guard let program = folders.map({ $0 + "/pg_config" }).first(where: FileFacts.isExecutable)
    else { return nil }
    let child = Child.run([program, "--bindir"])
    let folder = child.output.prefix { !$0.isNewline }
    return child.succeeded && folder.hasPrefix("/") ? String(folder) : nil
  }

  /// `folder/<before><version><after>` for each that is there, newest first; where there is none,
  /// the pattern itself, so that an error can say where we looked.
  private static func versions(in folder: String, before: String, after: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let numbers = names.filter { $0.hasPrefix(before) }.compactMap {
      Int($0.dropFirst(before.count))
    }
    guard !numbers.isEmpty else { return ["\(folder)/\(before)*\(after)"] }
    return numbers.sorted(by: >).map { "\(folder)/\(before)\($0)\(after)" }
  }
}
