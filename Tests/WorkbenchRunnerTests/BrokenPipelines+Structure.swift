extension Broken {
  /// Pipelines that are YAML, but of another shape.
  static let structures = [
    Broken("", "the file is empty; a pipeline has at least `analyzers:`"),
    Broken("# later\n", "the file is empty; a pipeline has at least `analyzers:`"),
    Broken(
      "name: a\n",
      "a pipeline needs an analyzer; list options, names, labels, speeches, moods, orphans, hens, eggs or chicks under `analyzers:`"
    ),
    Broken(
      "analyzers:\n  # - names\n",
      "a pipeline needs an analyzer; list options, names, labels, speeches, moods, orphans, hens, eggs or chicks under `analyzers:`"
    ),
    Broken(
      "- names\n- moods\n", "1:1: expected a mapping with `analyzers:` in it, found a list"),
    Broken(
      "names\n", "1:1: expected a mapping with `analyzers:` in it, found the text 'names'"),
    Broken(
      "analyzers: names\n",
      "1:12: 'analyzers' must be a list, each line beginning with '- '; found the text 'names'"),
    Broken(
      "analyzers:\n  names:\n",
      "2:3: 'analyzers' must be a list, each line beginning with '- '; found a mapping"),
    Broken("analyzer: [names]\n", "1:1: unknown key 'analyzer'; did you mean 'analyzers'?"),
    Broken(
      "analyzers: [names]\nkeywords: [x]\n",
      "2:1: unknown key 'keywords'; a pipeline has name, description, sources, analyzers, trackers, sinks and run"
    ),
    Broken(
      "analyzers: [names]\nsink: [log]\nSources: []\n",
      "2:1: unknown key 'sink'; did you mean 'sinks'?",
      "3:1: unknown key 'Sources'; did you mean 'sources'?"),
    Broken("analyzers: [names]\nname: [a]\n", "2:7: 'name' must be text, found a list"),
    Broken("analyzers: [names]\nname:\n", "2:6: 'name' must be text, found nothing"),
    Broken(
      "analyzers: [names]\ndescription: ''\n",
      "2:14: 'description' is empty; write some text, or leave it out"),
    Broken("analyzers:\n  - names\n  -\n", "3:4: expected the name of an analyzer, found nothing"),
    Broken(
      "analyzers: [[names], speeches]\ntrackers: [name-counts]\n",
      "1:13: expected the name of an analyzer, found a list"),
    Broken(
      "analyzer: [names]\ntrackers: [name-counts]\n",
      "1:1: unknown key 'analyzer'; did you mean 'analyzers'?"),
    Broken(
      "analyzers: names\ntrackers: [name-counts, [], []]\n",
      "1:12: 'analyzers' must be a list, each line beginning with '- '; found the text 'names'",
      "2:25: expected the name of a tracker, found a list",
      "2:29: expected the name of a tracker, found a list"),
    Broken(
      "analyzers: [names]\nsinks: [{}]\n", "2:9: expected the name of a sink, found a mapping"),
    Broken("analyzers: [namse]\n", "1:13: unknown analyzer 'namse'; did you mean 'names'?"),
    Broken(
      "analyzers:\n  - names\n  - weather\n",
      "3:5: unknown analyzer 'weather'; there are options, names, labels, speeches, moods, orphans, hens, eggs and chicks"
    ),
    Broken(
      "analyzers: [names]\ntrackers:\n  - name-count: { by: week }\n",
      "3:5: unknown tracker 'name-count'; did you mean 'name-counts'?"),
    Broken(
      "analyzers:\n  - names\n  - log: { path: a }\n",
      "3:5: 'log' is a sink, not an analyzer; list it under `sinks:`"),
    Broken(
      "analyzers: [names]\nsinks: [moods]\n",
      "2:9: 'moods' is an analyzer, not a sink; list it under `analyzers:`"),
    Broken(
      "analyzers:\n  - options:\n    count: 3\n",
      "3:5: 'count' stands beside 'options'; indent it further to make it a setting, or begin its line with '- ' to make it an analyzer"
    ),
    Broken(
      "analyzers: [names]\nsinks:\n  - log:\n    path: a\n",
      "4:5: 'path' stands beside 'log'; indent it further to make it a setting, or begin its line with '- ' to make it a sink"
    ),
    Broken(
      "analyzers:\n  - names: { shortest: 2 }\n    speeches:\n  - moods\n",
      "3:5: 'speeches' stands beside 'names'; indent it further to make it a setting, or begin its line with '- ' to make it an analyzer"
    ),
    Broken(
      "analyzers:\n  - options: 5\n",
      "2:14: the settings of analyzer 'options' must be a mapping, found the number 5"),
    Broken(
      "analyzers:\n  - options: [count]\n",
      "2:14: the settings of analyzer 'options' must be a mapping, found a list"),
    Broken(
      "analyzers: [names]\nrun: fast\n",
      "2:6: the settings of 'run' must be a mapping, found the text 'fast'"),
    Broken(
      "analyzers: [names]\nrun: { workers: 0, on-error: explode, max-errors: lots }\n",
      "2:17: workers: expected auto, or a number from 1 to 64, found the number 0",
      "2:30: on-error: 'explode' is not known here; write quarantine or stop",
      "2:51: max-errors: expected a number such as 10, or a share such as 1%, found the text 'lots'"
    ),
    Broken(
      "analyzers: [names]\nrun: { worker: 2, max-errors: -1, document-limit: 20MB }\n",
      "2:8: 'run' has no setting 'worker'; did you mean 'workers'?",
      "2:31: max-errors: expected a number such as 10, or a share such as 1%, found the number -1",
      "2:51: document-limit: expected a mapping such as { bytes: 20MB }, found the text '20MB'"),
    Broken(
      "analyzers: [names]\nrun: { max-errors: 101%, document-limit: { byte: 3 } }\n",
      "2:20: max-errors: '101%' is no share; write 0% to 100%, such as 1% or 0.5%",
      "2:44: document-limit: it has no setting 'byte'; did you mean 'bytes'?"),
    Broken(
      "analyzers: [names]\nrun: { document-limit: { bytes: 3 }, speed: 9 }\n",
      "2:33: document-limit: bytes: '3' is no size; write 500B, 64kB, 20MB or 2GB",
      "2:38: 'run' has no setting 'speed'; it has workers, on-error, max-errors and document-limit"),
  ]

  /// Files that are no YAML, or more of it than a pipeline needs.
  static let yaml = [
    Broken("name: a\nname: b\nanalyzers: [names]\n", "2:1: the key 'name' is given twice"),
    Broken(
      "analyzers:\n  - options:\n      count: 1\n      count: 2\n",
      "4:7: the key 'count' is given twice"),
    Broken(
      "analyzers:\n\t- names\n", "2:1: a tab is used for indentation; YAML wants spaces"),
    Broken(
      "analyzers: [names]\n---\nanalyzers: [moods]\n",
      "2:1: a second document begins here; a file holds one"),
    Broken(
      "analyzers: &all\n  - *all\n", "2:5: the alias '*all' stands inside the value that it repeats"
    ),
    Broken(
      "analyzers: [*all]\n",
      "1:13: there is no '&all' before the alias '*all'; quote it if it is text"),
    Broken(
      "analyzers: " + String(repeating: "[", count: 65),
      "1:75: lists and mappings are nested more than 64 deep"),
    Broken(
      "name: \u{7}\nanalyzers: [names]\n",
      "1:7: the control character U+0007 is not allowed; delete it"),
    Broken(
      "sources:\n  - lines: { paths: [*.txt] }\nanalyzers: [names]\n",
      "2:22: text that begins with '*' must be in quotes"),
  ]
}
