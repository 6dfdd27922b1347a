import Testing

/// All tests that start processes: one after the other, since each has a database of its own and
/// the machine few cores.
@Suite(.serialized) enum Processes {}
