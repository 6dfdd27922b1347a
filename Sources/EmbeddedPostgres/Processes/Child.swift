#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program run to its end.
struct Child {
  /// The exit status, 128 + the signal that ended it, or 127 when it could not be run.
  var status: Int32
  /// What it wrote to standard output and standard error, mixed.
  var output: String

  var succeeded: Bool { status == 0 }

  /// Runs a program in a session of its own, in `/`, with a small environment: nothing of ours (a
  /// terminal, open files, blocked signals, `PG…` variables, secrets) reaches a server that
  /// outlives us.
  static func run(_ command: [String], input: String = "") -> Child {
    guard let inlet = Pipe(), let outlet = Pipe() else {
      return Child(status: 127, output: SystemFault.last.text)
    }
    var pid: pid_t = 0
    // By a shell, since changing the folder is not among what spawning can do everywhere.
    let words = ["/bin/sh", "-c", "cd / && exec \"$@\"", "sh"] + command
    let code = spawn(&pid, words, stdin: inlet.reading, stdout: outlet.writing)
    close(outlet.writing)
    // Our end for reading stays open until the input is written: a child that ended early then
    // gives no SIGPIPE.
    if code == 0 { inlet.write(input) }
    close(inlet.reading)
    close(inlet.writing)
    defer { close(outlet.reading) }
    guard code == 0 else { return Child(status: 127, output: SystemFault(code: code).text) }
    let output = outlet.readToEnd()
    return Child(status: wait(for: pid), output: output)
  }

  private static func spawn(
    _ pid: inout pid_t, _ words: [String], stdin: Int32, stdout: Int32
  ) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, stdin, 0)
    posix_spawn_file_actions_adddup2(&actions, stdout, 1)
    posix_spawn_file_actions_adddup2(&actions, stdout, 2)
    for descriptor in OpenFiles.inheritable {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | newSession
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] =
      ChildEnvironment.small.map { strdup($0) } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    return posix_spawn(&pid, words[0], &actions, &attributes, &arguments, &environment)
  }

  /// `POSIX_SPAWN_SETSID`, which Swift's view of glibc's header lacks; its value is part of the ABI
  /// of glibc and musl.
  private static var newSession: Int32 {
    #if canImport(Darwin)
      Int32(POSIX_SPAWN_SETSID)
    #else
      0x80
    #endif
  }

  private static func wait(for pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { return 127 }
    }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}
