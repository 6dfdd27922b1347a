import Foundation
import PackagePlugin

/// Writes the SQL and the reference tables into one Swift file, so that the binary is whole.
@main struct EmbedSQL: BuildToolPlugin {
  static let folders = ["sql/migrations", "sql/metrics", "config/reference"]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL
    let files = try Self.folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "Files.swift")
    return [
      .buildCommand(
        displayName: "Embedding SQL and reference tables",
        executable: try context.tool(named: "embed").url,
        arguments: [output.path, root.path] + Self.folders,
        inputFiles: files, outputFiles: [output])
    ]
  }
}
