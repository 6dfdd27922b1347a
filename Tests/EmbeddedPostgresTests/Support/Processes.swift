import Foundation
import Glibc

@testable import EmbeddedPostgres

/// Kills a server as a power cut would and waits until its process is gone.
func killNow(_ pid: Int32) throws {
  kill(pid, SIGKILL)
  _ = Patience(limit: 10).wait { Liveness.isAlive(pid) ? nil : true }
}

/// A living process of the account that the cluster's server runs under.
struct Stranger {
  let pid: Int32

  /// - Parameter script: what the process does, with `$1` for the cluster's folder.
  init(of cluster: EmbeddedCluster, doing script: String = "exec sleep 600") throws {
    let account = try ClusterSite.existing(cluster.layout).account
    let detached = "exec /bin/sh -c \"$1\" sh \"$2\" < /dev/null > /dev/null 2>&1 & echo $!"
    let command = ["/bin/sh", "-c", detached, "sh", script, cluster.layout.cluster]
    let child = Child.run(try AccountSwitch.prefix(to: account) + command)
    pid = Int32(child.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  /// With all that it started: every child has a session, so a process group, of its own.
  func end() {
    let group = getpgid(pid)
    if pid > 0, group > 1, group != getpgid(0) { kill(-group, SIGKILL) }
  }
}
