import Dispatch
import Foundation
import WorkbenchKit
import WorkbenchRunner

// The benchmarks: `make bench`, or `workbench-bench PATH/TO/workbench`. Each line is a measure, its
// figure and its goal.

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
    // waitUntilExit looks only every tenth of a second.
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    let started = ContinuousClock.now
    try process.run()
    ended.wait()
    times.append((ContinuousClock.now - started) / .milliseconds(1))
    guard process.terminationStatus == 0 else {
      print("workbench read failed with exit code \(process.terminationStatus)")
      exit(1)
    }
  }
  report("start to digest of one article", times.sorted()[times.count / 2], "ms", goal: 100)
}

/// What a line of `map` costs beside the analyzers, and whether memory grows with the number of
/// lines.
func measureMap() throws {
  let files = try [10_000, 100_000].map { try documents(count: $0) }
  defer { files.forEach { try? FileManager.default.removeItem(at: $0) } }
  _ = try map(files[0])
  let memory = residentMemory()
  let seconds = try map(files[1])
  report("map, a line beside the analyzers", seconds / 100_000 * 1e6, "µs", goal: 20)
  report(
    "map, memory from 10,000 to 100,000 lines", Double(residentMemory() - memory) / 1e6, "MB more",
    goal: 5)
}

/// A file of short documents, written piece by piece so that this process does not grow by it.
func documents(count: Int) throws -> URL {
  let file = try temporaryFile("")
  let output = try FileHandle(forWritingTo: file)
  for number in 0..<count {
    let line = "{\"id\":\"\(number)\",\"text\":\"Line \(number) is short, as most are.\"}\n"
    output.write(Data(line.utf8))
  }
  try output.close()
  return file
}

/// The seconds that `map` takes for a file, without analyzers and on one worker.
func map(_ file: URL) throws -> Double {
  let input = try FileHandle(forReadingFrom: file)
  let output = try FileHandle(forWritingTo: URL(filePath: "/dev/null"))
  let started = ContinuousClock.now
  try MapFilter(AnalysisPlan([]), workers: 1).run(from: input.fileDescriptor) { bytes in
    output.write(Data(bytes))
  }
  return (ContinuousClock.now - started) / .seconds(1)
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
