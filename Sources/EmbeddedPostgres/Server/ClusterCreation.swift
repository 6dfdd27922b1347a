import Logging

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes a cluster with its database beside its place and puts it there when it is whole: a
/// creation that was killed leaves nothing that could be taken for a cluster.
struct ClusterCreation {
  var site: ClusterSite
  var programs: ServerBinaries
  var durable: Bool
  var logger: Logger
  /// A name of its own: the `initdb` of a starter that was killed may still be at work in another.
  private let unfinished: String

  init(site: ClusterSite, programs: ServerBinaries, durable: Bool, logger: Logger) {
    (self.site, self.programs, self.durable, self.logger) = (site, programs, durable, logger)
    let mark = String(UInt32.random(in: .min ... .max), radix: 16)
    unfinished = site.layout.cluster + "/" + ClusterLayout.unfinished + mark
  }

  func run() throws(ClusterError) {
    let layout = site.layout
    do {
      try site.removeUnfinished()
    } catch {
      // In nobody's way: ours has another name.
      logger.warning("an unfinished cluster could not be removed", metadata: ["cause": "\(error)"])
    }
    do throws(ClusterError) {
      try initialise()
      try configure()
      try makeDatabase()
      if durable { try writeOut() }
      guard rename(unfinished, layout.data) == 0 else {
        throw SystemFault.last.clusterError(at: layout.data)
      }
      if durable { syncFolder(layout.cluster) }
    } catch {
      // The first error is the one to report; what stays is removed by the next creation.
      try? site.remove(unfinished)
      throw error
    }
  }

  private func initialise() throws(ClusterError) {
    let command = [
      programs.initdb, "-D", unfinished, "--username=\(Conninfo.role)", "--encoding=UTF8",
      "--data-checksums", "--auth=peer", "--no-sync",
    ]
    try runProgram(command + ServerSettings.locale)
  }

  private func configure() throws(ClusterError) {
    let script = """
      set -e; umask 077; cd "$1"
      printf %s "$2" >> postgresql.conf
      printf %s "$3" > pg_hba.conf
      printf %s "$4" > pg_ident.conf
      """
    try runProgram([
      "/bin/sh", "-c", script, "sh", unfinished, ServerSettings.file,
      ServerSettings.access, ServerSettings.accounts(site.account),
    ])
  }

  /// By a single-user server: nobody can connect to a cluster that is not in its place yet.
  private func makeDatabase() throws(ClusterError) {
    let output = try runProgram(
      [programs.postgres, "--single", "-F", "-D", unfinished, "postgres"],
      input: "CREATE DATABASE \(Conninfo.database)\n")
    guard !output.contains("ERROR:") else {
      throw .creationFailed(output: ServerLog.tail(of: output))
    }
  }

  /// The whole file system at once where that can be asked for: some 0.2 s, while `initdb` takes
  /// seconds for its thousand files, one by one.
  private func writeOut() throws(ClusterError) {
    let sync = Child.run(["/bin/sh", "-c", "sync -f \"$1\" 2> /dev/null", "sh", unfinished])
    if !sync.succeeded { try runProgram([programs.initdb, "--sync-only", "-D", unfinished]) }
  }

  @discardableResult
  private func runProgram(_ command: [String], input: String = "") throws(ClusterError) -> String {
    let child = Child.run(try AccountSwitch.prefix(to: site.account) + command, input: input)
    if child.succeeded { return child.output }
    if DiskSpace.isOver(at: site.layout.cluster, output: child.output) {
      throw .diskFull(path: site.layout.cluster)
    }
    throw .creationFailed(output: ServerLog.tail(of: child.output, lines: 6))
  }

  private func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
