import Foundation
import Glibc
import Testing

@testable import EmbeddedPostgres

struct PermissionTests {
  /// As root by a thread that the file system takes for another account's, else by the folder's
  /// mode.
  @Test func aFolderWithoutWritePermission() throws {
    try Sandbox.with { sandbox throws in
      chmod(sandbox.folder, 0o555)
      defer { chmod(sandbox.folder, 0o755) }
      let cluster = sandbox.cluster()
      let error = #expect(throws: ClusterError.self) {
        try WithoutRights.run { () throws(ClusterError) in _ = try cluster.start() }
      }
      #expect(
        error == .folderNotWritable(path: cluster.layout.folder, reason: "Permission denied"))
      #expect(error?.exitCode == 73)
      #expect(FileFacts.of(cluster.layout.folder) == nil)
    }
  }

  @Test func aFolderThatCannotBeLookedInto() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      try FileManager.default.createDirectory(
        atPath: cluster.layout.cluster, withIntermediateDirectories: true)
      chmod(cluster.layout.folder, 0o000)
      defer { chmod(cluster.layout.folder, 0o755) }
      let status = try WithoutRights.run { () throws(ClusterError) in cluster.status() }
      #expect(
        status
          == .broken(
            .folderNotWritable(path: cluster.layout.folder, reason: "Permission denied")))
    }
  }

  /// A cluster that root made, seen by somebody else.
  @Test(.enabled(if: geteuid() == 0, "only root runs the server under another account"))
  func theClusterOfAnotherAccountIsNotOurs() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      _ = try cluster.start()
      let expected = ClusterError.folderOfAnother(
        path: cluster.layout.cluster, owner: try #require(Account.serverAccount).label)
      let layout = cluster.layout
      #expect(throws: expected) {
        try WithoutRights.run { () throws(ClusterError) in try layout.holdsCluster() }
      }
      #expect(cluster.pid != nil)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root runs the server under another account"))
  func asRootTheServersAccountMustReachTheFolder() throws {
    try Sandbox.with { sandbox throws in
      let closed = sandbox.folder + "/closed"
      mkdir(closed, 0o700)
      let cluster = sandbox.cluster("closed/data")
      let account = try #require(Account.serverAccount).label
      let expected = ClusterError.folderNotReachable(path: closed, account: account)
      #expect(throws: expected) { try cluster.start() }
      #expect(FileFacts.of(closed)?.permissions == 0o700)
      #expect(FileFacts.of(cluster.layout.folder) == nil)
    }
  }

  /// The folder that was named itself is opened for passing through, as far as that and no further.
  @Test(.enabled(if: geteuid() == 0, "only root runs the server under another account"))
  func asRootAClosedDataFolderIsOpenedForPassing() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      mkdir(cluster.layout.folder, 0o700)
      #expect(try cluster.start().created)
      #expect(FileFacts.of(cluster.layout.folder)?.permissions == 0o701)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
  func asRootTheFoldersOwnerRunsTheServer() throws {
    try Sandbox.with { sandbox throws in
      let nobody = try #require(Account.named("nobody"))
      let cluster = sandbox.cluster()
      mkdir(cluster.layout.folder, 0o700)
      chown(cluster.layout.folder, nobody.user, nobody.group)
      #expect(try cluster.ask("SELECT current_user") == "sdm")
      let pid = try #require(cluster.pid)
      #expect(FileFacts.of("/proc/\(pid)")?.owner == nobody.user)
      #expect(FileFacts.of(cluster.layout.lock)?.owner == nobody.user)
    }
  }
}

/// Runs something on a thread of its own whose file accesses are those of an account that owns
/// nothing; whoever is not root has no more rights to lose.
enum WithoutRights {
  static func run<Result: Sendable>(
    _ body: @escaping @Sendable () throws(ClusterError) -> Result
  ) throws -> Result {
    guard geteuid() == 0 else { return try body() }
    let outcome = Slot<Swift.Result<Result, ClusterError>>()
    let thread = Thread {
      // The kernel keeps this identity per thread. Swift's view of glibc lacks the function.
      typealias SetIdentity = @convention(c) (UInt32) -> Int32
      if let symbol = dlsym(dlopen(nil, RTLD_NOW), "setfsuid") {
        _ = unsafeBitCast(symbol, to: SetIdentity.self)(65_534)
        do throws(ClusterError) {
          outcome.put(.success(try body()))
        } catch {
          outcome.put(.failure(error))
        }
      }
      outcome.close()
    }
    thread.start()
    guard let result = outcome.take() else { throw Unavailable() }
    return try result.get()
  }

  struct Unavailable: Error {}
}
