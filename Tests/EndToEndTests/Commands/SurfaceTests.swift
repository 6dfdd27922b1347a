import Foundation
import Testing

extension Processes {
  /// What holds for every command: streams, exit codes, colour, completion.
  struct SurfaceTests {
    @Test func versionIsANumber() async throws {
      let desk = try await Desk(prepared: false)
      let version = try await desk.run("sdm --version", expecting: 0)
      #expect(version.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionScriptsAreNotEmpty(shell: String) async throws {
      let desk = try await Desk(prepared: false)
      let script = try await desk.run("sdm completion \(shell)", expecting: 0)
      #expect(script.contains("attendance"))
      if shell == "bash" {
        try await desk.run("sdm completion bash > c && bash -n c", expecting: 0)
      }
    }

    @Test(arguments: [
      "sdm", "sdm office", "sdm office show --help", "sdm help office list",
    ])
    func helpGoesToStandardOutput(line: String) async throws {
      let desk = try await Desk(prepared: false)
      let ran = try await desk.run(line)
      #expect(ran.code == 0 && ran.output.contains("USAGE:") && ran.errors.isEmpty, "\(ran)")
    }

    @Test(arguments: [
      "sdm office show", "sdm office show abc", "sdm office list --on 2025-02-30",
      "sdm metric show --office 33.16 --quarter 2025-Q5", "sdm nothing",
      "sdm attendance log s --staff '#1' --status maybe", "sdm gap list --office 33 --limit 0",
      "sdm report quarterly --office 33 --quarter 2025-Q4 --subtree --out -",
      "sdm gap list --office 33 --formula c", "sdm gap suggest --office 33 --budget 0",
      "sdm gap suggest --office 33 --review --budget 5",
    ])
    func wrongUsageEndsWith64(line: String) async throws {
      let desk = try await Desk(prepared: false)
      let ran = try await desk.run(line)
      #expect(ran.code == 64 && ran.output.isEmpty && ran.complaints.count == 1, "\(ran)")
    }

    @Test func aDatabaseThatIsNotThereEndsWith69() async throws {
      let desk = try await Desk(prepared: false)
      let ran = try await desk.run("sdm office show 33.16 --database 'host=/nowhere dbname=none'")
      #expect(ran.code == 69 && ran.output.isEmpty && ran.complaints.count == 1, "\(ran)")
    }

    @Test func aConfigurationThatIsNotThereEndsWith78() async throws {
      let desk = try await Desk(prepared: false)
      let ran = try await desk.run("sdm office show 33.16 --config missing.yaml")
      #expect(ran.code == 78 && ran.complaints.count == 1, "\(ran)")
    }

    @Test func aMissingFileEndsWith66BeforeAnyDatabaseIsMade() async throws {
      let desk = try await Desk(prepared: false)
      let ran = try await desk.run("sdm staff import missing.csv")
      #expect(ran.code == 66 && ran.complaints.count == 1, "\(ran)")
      #expect(!FileManager.default.fileExists(atPath: desk.data.path))
    }

    @Test func whereNothingCanBeWrittenItEndsWith73() async throws {
      let desk = try await Desk()
      try desk.write("", to: "file")
      let ran = try await desk.run(
        "sdm report quarterly --office 33.16 --quarter 2025-Q4 --format html --out file/report.html"
      )
      #expect(ran.code == 73 && ran.complaints.count == 1, "\(ran)")
      let full = try await desk.run("sdm office list > /dev/full")
      #expect(full.code == 73, "\(full)")
    }

    @Test func errorsAreJSONTooWhereThatIsAskedFor() async throws {
      struct Document: Decodable {
        struct Body: Decodable {
          var code: String
          var message: String
          var details: [[String: String]]
        }
        var error: Body
      }
      let desk = try await Desk()
      for (line, code) in [
        ("sdm office show 99.99 --output json", "bad_data"),
        ("sdm office show 3 --output json", "usage"),
      ] {
        let ran = try await desk.run(line)
        let json = try #require(ran.errors.split(separator: "\n").last { $0.hasPrefix("{") })
        let document = try JSONDecoder().decode(Document.self, from: Data(json.utf8))
        #expect(document.error.code == code && !document.error.message.isEmpty)
        #expect(ran.complaints.count == 1 && ran.output.isEmpty, "\(ran)")
      }
    }

    @Test func colourIsForEyesOnly() async throws {
      let desk = try await Desk()
      let escape = "\u{1B}["
      #expect(!(try await desk.run("sdm office show 33.16", expecting: 0)).contains(escape))
      let terminal = "script -qec 'sdm office show 33.16' /dev/null"
      #expect(try await desk.run(terminal, expecting: 0).contains(escape))
      #expect(!(try await desk.run("NO_COLOR=1 \(terminal)", expecting: 0)).contains(escape))
    }

    @Test func languageChangesWordsOnly() async throws {
      let desk = try await Desk()
      let line = "sdm office list --under 33 --output csv"
      #expect(
        try await desk.run("\(line) --lang id", expecting: 0)
          == desk.run("\(line) --lang en").output)
      #expect(
        try await desk.run("sdm office show 33.16 --lang en", expecting: 0).contains("Active staff")
      )
      #expect(try await desk.run("sdm office show 33.16", expecting: 0).contains("Pegawai aktif"))
      #expect(
        try await desk.run("LANG=en_GB.UTF-8 sdm office show 33.16").output.contains("Active staff")
      )
    }

    @Test func theSameKeyIsNotDoneTwice() async throws {
      let desk = try await Desk()
      let line = "sdm program add p1 --title P --organiser 33 --key k1"
      let first = try await desk.run(line)
      let second = try await desk.run(line)
      #expect(first.code == 0 && second.code == 0 && first.output == second.output)
      #expect(second.errors.contains("k1"), "\(second)")
      let other = try await desk.run("sdm program add p2 --title P --organiser 33 --key k1")
      #expect(other.code == 65, "\(other)")
    }
  }
}
