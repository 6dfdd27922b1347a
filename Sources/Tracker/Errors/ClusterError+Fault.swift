import Domain
import EmbeddedPostgres

extension ClusterError {
  /// The cluster's own words in the shape that every face shows.
  var fault: Fault {
    Fault(
      Fault.Kind(rawValue: exitCode) ?? .unavailable, what: Words(id: whatID, en: whatEN),
      next: Words(id: nextID, en: nextEN))
  }
}
