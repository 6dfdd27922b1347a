import Foundation
import Glibc
import Testing

@testable import EmbeddedPostgres

struct DiskFullTests {
  @Test func initdbSaysSo() throws {
    try Sandbox.with { sandbox throws in
      try sandbox.program("postgres", in: "bin", script: "echo 'postgres (PostgreSQL) 15.1'")
      try sandbox.program(
        "initdb", in: "bin", script: "echo 'could not write: No space left on device' >&2; exit 1")
      let cluster = sandbox.cluster(binaries: sandbox.folder + "/bin")
      #expect(throws: ClusterError.diskFull(path: cluster.layout.cluster)) { try cluster.start() }
      #expect(cluster.status() == .absent)
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounting a small disk asks for root's rights"))
  func tooSmallForANewCluster() throws {
    try Sandbox.with { sandbox throws in
      let disk = try SmallDisk(at: sandbox.folder + "/disk", megabytes: 12)
      defer { disk.unmount() }
      let cluster = sandbox.cluster("disk/data")
      #expect(throws: ClusterError.diskFull(path: cluster.layout.cluster)) { try cluster.start() }
      #expect(cluster.status() == .absent)
      let left = try FileManager.default.contentsOfDirectory(atPath: cluster.layout.cluster)
      #expect(left.isEmpty)
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounting a small disk asks for root's rights"))
  func filledUpSinceAndFreedAgain() throws {
    try Sandbox.with { sandbox throws in
      let disk = try SmallDisk(at: sandbox.folder + "/disk", megabytes: 100)
      defer { disk.unmount() }
      let cluster = sandbox.cluster("disk/data")
      _ = try cluster.ask("CREATE TABLE kept AS SELECT 42 AS answer")
      _ = try cluster.stop()
      disk.fill()
      #expect(throws: ClusterError.diskFull(path: cluster.layout.data)) { try cluster.start() }
      disk.free()
      #expect(try cluster.ask("SELECT answer FROM kept") == "42")
      try cluster.destroy()
    }
  }
}

/// A disk in memory.
struct SmallDisk {
  let path: String
  private var ballast: String { path + "/ballast" }

  static let isPossible: Bool = {
    let place = "/tmp/sdm-test-mount-\(getpid())"
    guard let disk = try? SmallDisk(at: place, megabytes: 1) else { return false }
    disk.unmount()
    return true
  }()

  struct Refused: Error {}

  init(at path: String, megabytes: Int) throws {
    self.path = path
    mkdir(path, 0o755)
    let options = "size=\(megabytes)m,mode=755"
    guard Child.run(["/bin/mount", "-t", "tmpfs", "-o", options, "tmpfs", path]).succeeded else {
      rmdir(path)
      throw Refused()
    }
  }

  func fill() { _ = Child.run(["/bin/dd", "if=/dev/zero", "of=\(ballast)", "bs=64k"]) }
  func free() { unlink(ballast) }

  func unmount() {
    _ = Child.run(["/bin/umount", "-l", path])
    rmdir(path)
  }
}
