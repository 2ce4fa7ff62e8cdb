extension Broken {
  /// Plugins that are well written one by one, but do not fit together.
  static let plans = [
    Broken(
      "analyzers: [speeches]\n",
      "1:13: analyzer 'speeches' reads names; add 'names' or 'labels' to the analyzers"),
    Broken(
      "analyzers:\n  - moods\n  - speeches\n",
      "3:5: analyzer 'speeches' reads names; add 'names' or 'labels' to the analyzers"),
    Broken(
      "analyzers:\n  - speeches\n  - speeches\n",
      "2:5: analyzer 'speeches' reads names; add 'names' or 'labels' to the analyzers",
      "3:5: analyzer 'speeches' is listed twice; take one out"),
    Broken("analyzers: [orphans]\n", "1:13: analyzer 'orphans' reads lost; no analyzer gives them"),
    Broken(
      "analyzers: [names, names, names]\n",
      "1:20: analyzer 'names' is listed twice; take one out",
      "1:27: analyzer 'names' is listed twice; take one out"),
    Broken(
      "analyzers:\n  - names\n  - labels\n",
      "3:5: analyzers 'names' and 'labels' both write names; take one out"),
    Broken(
      "analyzers: [hens, eggs]\n",
      "1:13: analyzers 'hens' and 'eggs' wait for each other; take one out"),
    Broken(
      "analyzers:\n  - chicks\n  - names\n  - eggs\n  - hens\n",
      "4:5: analyzers 'eggs' and 'hens' wait for each other; take one out"),
    Broken(
      "analyzers: [options]\ntrackers: [name-counts, lost-counts]\n",
      "2:12: tracker 'name-counts' reads names; add 'names' or 'labels' to the analyzers",
      "2:25: tracker 'lost-counts' reads lost; no analyzer gives them"),
    Broken(
      "analyzers: [names]\ntrackers:\n  - name-counts\n  - name-counts: { by: week }\n",
      "4:5: tracker 'name-counts' is listed twice; take one out"),
    Broken(
      "trackers: [name-counts]\nanalyzers: [nams]\n",
      "2:13: unknown analyzer 'nams'; did you mean 'names'?"),
    Broken(
      """
      sinks:
        - lug
        - log: { path: a, mode: w }
      name: ''
      trackers:
        - lost-counts
      analyzers:
        - options: { period: day, count: 0, file: a.tsv }
        - moods
      run: { workers: none }
      """,
      "2:5: unknown sink 'lug'; did you mean 'log'?",
      "3:21: sink 'log' has no setting 'mode'; it has path",
      "4:7: 'name' is empty; write some text, or leave it out",
      "8:24: period: 'day' is not known here; write year, quarter, month or week",
      "8:36: count: 0 is out of range; write a whole number from 1 to 100",
      "10:17: workers: expected auto, or a number from 1 to 64, found the text 'none'"),
    Broken(
      """
      analyzers:
        - options: { file: a.tsv }
        - moods
      trackers: [lost-counts]
      run: { workers: 65 }
      """,
      "2:22: file: cannot read 'a.tsv': no such file",
      "3:5: analyzer 'moods' reads speeches; add 'speeches' to the analyzers",
      "4:12: tracker 'lost-counts' reads lost; no analyzer gives them",
      "5:17: workers: expected auto, or a number from 1 to 64, found the number 65"),
  ]
}
