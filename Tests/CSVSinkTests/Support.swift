import WorkbenchKit

/// The rows of a tracker, with a value that is missing.
let timeline = TrackerTable(
  name: "stance-timeline",
  columns: [
    FieldDescription(name: "source", type: .string, summary: "Who."),
    FieldDescription(name: "mean-polarity", type: .number, summary: "How."),
  ],
  rows: [["RUS", 0.5], ["CHN", .null]])
