import ArgumentParser

/// The root of the command line.
struct Workbench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbench",
    abstract: "Structured, checkable facts from news articles.",
    discussion: """
      A pipeline is a YAML file that chains sources, analyzers, trackers and sinks:

        workbench read article.txt             one article, no pipeline needed
        workbench run pipelines/allies.yaml    a pipeline over many articles
        workbench list                         the plugins, `describe NAME` for one of them

      Results go to standard output, everything else to standard error.
      Exit codes: 0 done, 1 a bug, 2 wrong usage, 3 the pipeline is invalid, 4 done but for some
      documents, 5 stopped by the number of errors, 6 a source or sink failed.
      """,
    version: Version.current,
    subcommands: [
      Run.self, Read.self, Check.self, List.self, Describe.self, Map.self, Schema.self,
      Reference.self, PrintVersion.self,
    ])
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"
}
