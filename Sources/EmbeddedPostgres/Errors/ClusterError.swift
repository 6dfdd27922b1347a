/// Why an embedded cluster could not be made, started, stopped or removed.
public enum ClusterError: Error, Hashable, Sendable {
  /// No PostgreSQL server programs; the folders that were looked in.
  case binariesMissing(searched: [String])
  /// The data folder cannot be made or written; `reason` is the system's own word for it.
  case folderNotWritable(path: String, reason: String)
  /// Run as root, and the account that runs the server may not enter `path`.
  case folderNotReachable(path: String, account: String)
  /// The cluster belongs to another account of this machine.
  case folderOfAnother(path: String, owner: String)
  case diskFull(path: String)
  /// The cluster was made by PostgreSQL `found`; installed are `have` (major versions).
  case otherMajorVersion(found: String, have: [String])
  /// The data folder is there and is no cluster.
  case damaged(path: String, reason: String)
  /// `initdb` or the making of the database failed; its last lines.
  case creationFailed(output: String)
  /// The server ended while starting; the last lines that it logged.
  case startFailed(logTail: String, log: String)
  /// The server lives and does not take connections yet: it is recovering, say.
  case stillStarting(pid: Int32, log: String)
  /// Processes of a server that died still hold its memory, or a single-user server runs.
  case stillInUse(path: String)
  case stopTimedOut(pid: Int32)
  /// Another process has been starting or stopping this cluster for too long.
  case busy(path: String)
  /// No account to run the server under: root found no such name, or the present user's number
  /// has none.
  case accountMissing(account: String)
  /// Run as root without `setpriv` and `runuser`, which change to that account.
  case accountSwitchMissing(account: String)
  /// The short folder for the socket exists and is not safely ours.
  case socketFolderUnsafe(path: String, reason: String)
}
