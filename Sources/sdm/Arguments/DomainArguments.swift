import ArgumentParser
import Domain

// How values of the domain are read from the command line; a value that is none is wrong usage.

extension Office.Code: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Office.Level: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Quarter: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Zone: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Language: ExpressibleByArgument {}

extension Session.Mode: ExpressibleByArgument {}

extension AttendanceStatus: ExpressibleByArgument {}

extension ClockTime: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
