import Foundation

// embed OUTPUT ROOT FOLDER…: one Swift file that holds the text of every file in the folders.
let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 3, let output = arguments.first, let root = arguments.dropFirst().first
else {
  FileHandle.standardError.write(Data("usage: embed OUTPUT ROOT FOLDER...\n".utf8))
  exit(64)
}
var swift = "let allFiles: [(folder: String, name: String, text: String)] = [\n"
for folder in arguments.dropFirst(2) {
  let path = root + "/" + folder
  for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  where name.hasSuffix(".sql") || name.hasSuffix(".csv") {
    let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    swift += "  (\"\(folder)\", \"\(name)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
  }
}
swift += "]\n"
try swift.write(toFile: output, atomically: true, encoding: .utf8)
