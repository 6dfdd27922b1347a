import Foundation
import Synchronization
import Testing

@testable import EmbeddedPostgres

struct ConcurrencyTests {
  @Test func ofManyStartersOneMakesAndOneStarts() throws {
    try Sandbox.with { sandbox throws in
      let clusters = (0..<8).map { _ in sandbox.cluster() }
      let outcomes = Mutex<[EmbeddedCluster.Started]>([])
      let faults = Mutex<[ClusterError]>([])
      DispatchQueue.concurrentPerform(iterations: clusters.count) { index in
        do throws(ClusterError) {
          let started = try clusters[index].start()
          outcomes.withLock { $0.append(started) }
        } catch {
          faults.withLock { $0.append(error) }
        }
      }
      #expect(faults.withLock { $0 } == [])
      let all = outcomes.withLock { $0 }
      #expect(all.count == clusters.count)
      #expect(all.count(where: \.created) == 1)
      #expect(all.count(where: \.started) == 1)
      #expect(Set(all.map(\.conninfo)).count == 1)
    }
  }

  @Test func startingAndDestroyingAtOnceEndsWhole() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      let faults = Mutex<[ClusterError]>([])
      DispatchQueue.concurrentPerform(iterations: 6) { index in
        do throws(ClusterError) {
          if index.isMultiple(of: 2) { _ = try cluster.start() } else { try cluster.destroy() }
        } catch {
          faults.withLock { $0.append(error) }
        }
      }
      #expect(faults.withLock { $0 } == [])
      #expect(try cluster.ask("SELECT 1") == "1")
    }
  }

  @Test func whoWaitsTooLongIsTold() throws {
    try Sandbox.with { sandbox throws in
      let site = try ClusterSite.prepare(sandbox.cluster().layout, logger: .quiet)
      let held = try ClusterLock.take(in: site)
      #expect(throws: ClusterError.busy(path: site.layout.lock)) {
        try ClusterLock.take(in: site, limit: 0.05)
      }
      held.release()
      try ClusterLock.take(in: site, limit: 0.05).release()
    }
  }

  @Test func aLockWhoseFileWasRemovedIsNotBelievedIn() throws {
    try Sandbox.with { sandbox throws in
      let site = try ClusterSite.prepare(sandbox.cluster().layout, logger: .quiet)
      let first = try ClusterLock.take(in: site)
      first.remove()
      let second = try ClusterLock.take(in: site, limit: 0.05)
      first.release()
      #expect(throws: ClusterError.busy(path: site.layout.lock)) {
        try ClusterLock.take(in: site, limit: 0.05)
      }
      second.release()
    }
  }
}
