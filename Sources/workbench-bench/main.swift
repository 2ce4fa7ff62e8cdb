import Foundation
import WorkbenchKit
import WorkbenchRunner

// The benchmarks: `make bench`, or `workbench-bench PATH/TO/workbench`. Each line is a measure, its figure and its goal.

guard CommandLine.arguments.count == 2 else {
  print("usage: workbench-bench PATH/TO/workbench")
  exit(2)
}
let program = CommandLine.arguments[1]
try measureStart(of: program)
try measureMap()

/// From the start of the process to the digest of one article; the median of several runs.
func measureStart(of program: String) throws {
  let article = try temporaryFile(
    "Talks resume\n\n"
      + String(
        repeating: "Russia supports Venezuela with loans of $3 billion, officials said. ", count: 50
      ))
  defer { try? FileManager.default.removeItem(at: article) }
  var times: [Double] = []
  for _ in 0..<15 {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["read", article.path]
    process.standardOutput = FileHandle.nullDevice
    let started = ContinuousClock.now
    try process.run()
    process.waitUntilExit()
    times.append((ContinuousClock.now - started) / .milliseconds(1))
    guard process.terminationStatus == 0 else {
      print("workbench read failed with exit code \(process.terminationStatus)")
      exit(1)
    }
  }
  report("start to digest of one article", times.sorted()[times.count / 2], "ms", goal: 100)
}

/// `map` without analyzers, on one worker: what a line costs beside them, and whether memory grows with their number.
func measureMap() throws {
  let first = try memoryAfterMapping(lines: 10_000)
  let (lines, time, last) = try memoryAfterMapping(lines: 100_000)
  report("map, a line beside the analyzers", time / Double(lines) * 1e6, "µs", goal: 20)
  report(
    "map, memory from 10,000 to 100,000 lines", Double(last - first.memory) / 1e6, "MB more",
    goal: 10)
}

func memoryAfterMapping(lines: Int) throws -> (lines: Int, seconds: Double, memory: Int) {
  let file = try temporaryFile(
    (0..<lines).map { "{\"id\":\"\($0)\",\"text\":\"Line \($0) is short, as most are.\"}\n" }
      .joined())
  defer { try? FileManager.default.removeItem(at: file) }
  let input = try FileHandle(forReadingFrom: file)
  let output = try FileHandle(forWritingTo: URL(filePath: "/dev/null"))
  let started = ContinuousClock.now
  try MapFilter(AnalysisPlan([]), workers: 1).run(from: input.fileDescriptor) { bytes in
    output.write(Data(bytes))
  }
  return (lines, (ContinuousClock.now - started) / .seconds(1), residentMemory())
}

/// The largest resident memory of this process so far, in bytes.
func residentMemory() -> Int {
  var usage = rusage()
  #if os(Linux)
    getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  #else
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss
  #endif
}

func temporaryFile(_ text: String) throws -> URL {
  let file = FileManager.default.temporaryDirectory.appending(path: "workbench-bench-\(UUID()).txt")
  try text.write(to: file, atomically: true, encoding: .utf8)
  return file
}

func report(_ name: String, _ figure: Double, _ unit: String, goal: Double) {
  let mark = figure <= goal ? " " : "!"
  let rounded = (figure * 10).rounded() / 10
  print("\(mark) \(name): \(rounded) \(unit) (goal: at most \(goal))")
}
