import Domain
import Foundation
import Roster
import Seeds
import Testing

/// A file that was damaged on its way is read or refused; it never stops the program, and what is
/// read adds up. `SDM_FUZZ_SECONDS` lengthens the run, with seeds that no run before has seen.
struct DamagedFileTests {
  private static let seconds = ProcessInfo.processInfo.environment["SDM_FUZZ_SECONDS"]
    .flatMap { Double($0) }

  @Test func isReadOrRefused() throws {
    let files = try DamagedFile.originals()
    let sessions = try DamagedFile.sessions()
    let clock = ContinuousClock()
    let end = clock.now + .seconds(Self.seconds ?? 0)
    let first = Self.seconds == nil ? 1 : UInt64(Date().timeIntervalSince1970) << 20
    var tried: UInt64 = 0
    while tried < 1_500 || clock.now < end {
      let seed = Seed(first + tried)
      tried += 1
      var mutator = ByteMutator(seed: seed)
      let index = Int(mutator.seed.next() % UInt64(files.count))
      let bytes = mutator.damaged(files[index].bytes, with: files.map(\.bytes))
      for session in sessions {
        try DamagedFile.check(bytes, name: files[index].name, session, "\(seed)")
      }
    }
  }

  @Test(arguments: Seed.some(200)) func noBytesStopTheReader(seed: Seed) throws {
    var seed = seed
    let bytes = (0..<Int.random(in: 1...400, using: &seed)).map { _ in
      UInt8.random(in: 0...255, using: &seed)
    }
    #expect(throws: RosterError.self) {
      try RosterReader.read(bytes: bytes, name: "a.csv", session: World.session())
    }
  }

  /// Cut anywhere, even inside a letter of UTF-16.
  @Test func cutAnywhereIsReadOrRefused() throws {
    let session = try World.session()
    for file in try DamagedFile.originals() where file.bytes.count < 6_000 {
      for count in stride(from: 0, to: file.bytes.count, by: 3) {
        try DamagedFile.check(
          Array(file.bytes.prefix(count)), name: file.name, session, "cut at \(count)")
      }
    }
  }
}
