extension Broken {
  /// Settings that their plugin does not accept, or does not have.
  static let settings = [
    Broken(
      options: "cuont: 1", "2:16: analyzer 'options' has no setting 'cuont'; did you mean 'count'?"),
    Broken(
      "analyzers:\n  - moods: { colour: red }\n",
      "2:14: analyzer 'moods' has no setting 'colour'; it has of-speeches"),
    Broken(
      "analyzers:\n  - labels: { colour: red }\n",
      "2:15: analyzer 'labels' has no setting 'colour'; it has no settings"),
    Broken(
      "analyzers:\n  - names: { period: year }\n",
      "2:14: analyzer 'names' has no setting 'period'; 'options' has one"),
    Broken(
      "analyzers: [names]\ntrackers:\n  - name-counts: { count: 1 }\n",
      "3:20: tracker 'name-counts' has no setting 'count'; it has by"),
    Broken("analyzers: [names]\nsinks: [log]\n", "2:9: sink 'log' needs 'path': a path"),
    Broken(
      "analyzers: [names]\nsources:\n  - lines: { path: a }\n",
      "3:5: source 'lines' needs 'paths': a list, each item text",
      "3:14: source 'lines' has no setting 'path'; did you mean 'paths'?"),
    Broken(
      "analyzers: [names]\nsinks:\n  - log: { path: }\n",
      "3:18: path: expected a path, found nothing"),
    Broken("analyzers: [names]\nsinks:\n  - log: { path: '' }\n", "3:18: path: a path is missing"),

    Broken(options: "flag: yes", "2:22: flag: expected true or false, found the text 'yes'"),
    Broken(options: "flag: 1", "2:22: flag: expected true or false, found the number 1"),
    Broken(
      options: "flag: 'true'", "2:22: flag: expected true or false, found the text 'true' in quotes"
    ),
    Broken(options: "count: ten", "2:23: count: expected a whole number, found the text 'ten'"),
    Broken(
      options: "count: '10'", "2:23: count: expected a whole number, found the text '10' in quotes"),
    Broken(options: "count: 2.5", "2:23: count: expected a whole number, found the number 2.5"),
    Broken(options: "count: true", "2:23: count: expected a whole number, found 'true'"),
    Broken(options: "count: [1]", "2:23: count: expected a whole number, found a list"),
    Broken(options: "count:", "2:23: count: expected a whole number, found nothing"),
    Broken(
      options: "count: 0", "2:23: count: 0 is out of range; write a whole number from 1 to 100"),
    Broken(
      options: "count: 101", "2:23: count: 101 is out of range; write a whole number from 1 to 100"),
    Broken(options: "ratio: half", "2:23: ratio: expected a number, found the text 'half'"),
    Broken(options: "ratio: .nan", "2:23: ratio: expected a number, found the number .nan"),
    Broken(
      options: "ratio: 1.5", "2:23: ratio: 1.5 is out of range; write a number from 0.0 to 1.0"),
    Broken(options: "title: [a]", "2:23: title: expected text, found a list"),
    Broken(options: "title: ~", "2:23: title: expected text, found nothing"),
    Broken(
      options: "period: yearly",
      "2:24: period: 'yearly' is not known here; write year, quarter, month or week; did you mean 'year'?"
    ),
    Broken(
      options: "period: 2020",
      "2:24: period: '2020' is not known here; write year, quarter, month or week"),
    Broken(
      options: "period: [year]",
      "2:24: period: expected year, quarter, month or week, found a list"),
    Broken(
      options: "period:", "2:24: period: expected year, quarter, month or week, found nothing"),
    Broken(
      options: "tags: [a, [b], c]", "2:26: tags: expected text, found a list"),
    Broken(options: "tags: {a: b}", "2:22: tags: expected a list, each item text, found a mapping"),
    Broken(options: "tags:", "2:22: tags: expected a list, each item text, found nothing"),
    Broken(
      options: "periods: [month, days, weak]",
      "2:33: periods: 'days' is not known here; write year, quarter, month or week",
      "2:39: periods: 'weak' is not known here; write year, quarter, month or week; did you mean 'week'?"
    ),
    Broken(
      options: "fields: [a]",
      "2:24: fields: expected a mapping of names, each to text, found a list"),
    Broken(
      options: "weights: { a: 1, b: x, c: y }",
      "2:36: weights: b: expected a whole number, found the text 'x'",
      "2:42: weights: c: expected a whole number, found the text 'y'"),
    Broken(
      options: "window: 7 dayz",
      "2:24: window: '7 dayz' is no duration; write 90s, 15m, 12h, 7d or 4w"),
    Broken(
      options: "window: 90", "2:24: window: '90' is no duration; write 90s, 15m, 12h, 7d or 4w"),
    Broken(
      options: "window: -7d", "2:24: window: '-7d' is no duration; write 90s, 15m, 12h, 7d or 4w"),
    Broken(
      options: "window:",
      "2:24: window: expected a duration such as 90s, 15m, 12h, 7d or 4w, found nothing"),
    Broken(
      options: "window: 99999999999999999w",
      "2:24: window: '99999999999999999w' is no duration; write 90s, 15m, 12h, 7d or 4w"),
    Broken(options: "size: 3TB", "2:22: size: '3TB' is no size; write 500B, 64kB, 20MB or 2GB"),
    Broken(
      options: "size: 2MB",
      "2:22: size: 2MB is out of range; write a size such as 500B, 64kB, 20MB or 2GB from 1B to 1MB"
    ),
    Broken(
      options: "share: half",
      "2:23: share: 'half' is no share; write 0% to 100%, such as 1% or 0.5%"),
    Broken(
      options: "share: 5", "2:23: share: '5' is no share; write 0% to 100%, such as 1% or 0.5%"),
    Broken(
      options: "share: 1e1%",
      "2:23: share: '1e1%' is no share; write 0% to 100%, such as 1% or 0.5%"),
    Broken(options: "file: [a]", "2:22: file: expected a path, found a list"),
    Broken(options: "file: names.tsv", "2:22: file: cannot read 'names.tsv': no such file"),
    Broken(
      options: "output: 'a/{outlet.txt'",
      "2:24: output: 'a/{outlet.txt' has a { without its }; write a field of the record between them"
    ),
    Broken(options: "output: a/", "2:24: output: 'a/' is a folder; write the path of a file"),
    Broken(
      options: "about: [VEN, Russia, ru]",
      "2:29: about: 'Russia' is no country's code; write one such as VEN or EU",
      "2:37: about: 'ru' is no country's code; write one such as VEN or EU"),
    Broken(
      options: "convert-to: XQZ",
      "2:28: convert-to: 'XQZ' is no currency; write an ISO 4217 code such as USD"),
    Broken(
      options: #"title: x, period: "a\nb\e[1m""#,
      #"2:34: period: 'a\nb\u{1B}[1m' is not known here; write year, quarter, month or week"#),
    Broken(
      "analyzers: [{ options: { title: unlucky } }]\n", "1:15: analyzer 'options': out of luck"),
    Broken(
      "analyzers:\n  - options: &same { count: 0 }\n  - options: *same\n",
      "2:29: count: 0 is out of range; write a whole number from 1 to 100"),
  ]

  /// References to the environment that cannot be replaced.
  static let environment = [
    Broken(
      options: "title: '${TITLE}'",
      "2:23: the environment variable 'TITLE' is not set; set it, or write ${TITLE:-default}"),
    Broken(
      options: "count: ${TITLE}",
      "2:24: a ',' is missing before this, or quotes around the whole value"),
    Broken(
      "analyzers:\n  - options:\n      count: ${TITLE}\n",
      "3:14: the environment variable 'TITLE' is not set; set it, or write ${TITLE:-default}"),
    Broken(
      "analyzers:\n  - ${TITLE}\n",
      "2:5: the environment variable 'TITLE' is not set; set it, or write ${TITLE:-default}"),
    Broken(
      "name: ${TITLE}\nanalyzers: [names]\n",
      "1:7: the environment variable 'TITLE' is not set; set it, or write ${TITLE:-default}"),
    Broken(options: "title: 'a ${TITLE'", "2:23: '${' is not closed; write ${NAME}"),
    Broken(
      options: "title: '${}'",
      "2:23: '${}' names no environment variable; write ${NAME} or ${NAME:-default}"),
    Broken(
      options: "title: '${TITLE-x}'",
      "2:23: '${TITLE-x}' names no environment variable; write ${NAME} or ${NAME:-default}"),
    Broken(
      options: "title: '${TITLE:-${WORD}}'",
      "2:23: '${TITLE:-${WORD}' names no environment variable; write ${NAME} or ${NAME:-default}"),
    Broken(
      "analyzers:\n  - options:\n      count: ${WORD}\n",
      "3:14: count: expected a whole number, found the text 'seven'"),
  ]
}
