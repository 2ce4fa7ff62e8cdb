import WorkbenchKit

let quoteExamples = [
  Example(
    "Two quotations around one tag",
    text: "“The ferry is late,” said Ingrid Solberg, a teacher in Norrby, “but it will come.”",
    finds: [
      "quotes": [
        [
          "text": "“The ferry is late,”", "kind": "direct",
          "speaker": ["text": "Ingrid Solberg", "name": "Ingrid Solberg"],
          "cue": ["text": "said"],
        ],
        ["text": "“but it will come.”", "speaker": ["name": "Ingrid Solberg"]],
      ]
    ]),
  Example(
    "A pronoun, and a quotation that needs no tag of its own",
    text: """
      Mr. Peter Lindqvist is pleased. "The roof is done," he said. "Now we can paint the walls."
      """,
    finds: [
      "quotes": [
        [
          "text": "\"The roof is done,\"",
          "speaker": ["text": "he", "name": "Peter Lindqvist"],
        ],
        ["text": "\"Now we can paint the walls.\"", "speaker": ["name": "Peter Lindqvist"]],
      ]
    ]),
  Example(
    "Some of the words in marks",
    text: "Ingrid Solberg said the old bridge was “a pile of rust and good intentions.”",
    finds: [
      "quotes": [
        [
          "text": "the old bridge was “a pile of rust and good intentions.”", "kind": "mixed",
          "speaker": ["name": "Ingrid Solberg"],
        ]
      ]
    ]),
  Example(
    "Reported speech",
    text: "Tomas Lindqvist warned that the river would rise again.",
    finds: [
      "quotes": [
        [
          "text": "that the river would rise again", "kind": "indirect",
          "speaker": ["name": "Tomas Lindqvist"], "cue": ["text": "warned"],
        ]
      ]
    ]),
  Example(
    "According to somebody",
    text: "According to Ingrid Solberg, a teacher, the school needs a new roof.",
    finds: [
      "quotes": [
        [
          "text": "the school needs a new roof", "kind": "indirect",
          "speaker": ["text": "Ingrid Solberg"], "cue": ["text": "According to"],
        ]
      ]
    ]),
  Example(
    "A source without a name speaks for the country beside it",
    text: "Peruvian officials said that the talks would go on.",
    finds: [
      "quotes": [
        [
          "text": "that the talks would go on",
          "speaker": ["text": "Peruvian officials", "represents": "PER"],
        ]
      ]
    ]),
  Example(
    "A title and a nickname are no quotations",
    text: "The choir of “Big” Olsen sang “The Long Way Home” in the rain.",
    finds: ["quotes": []]),
]
