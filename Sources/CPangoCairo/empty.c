// A C target needs a source; this one is there for its headers and its link lines.
