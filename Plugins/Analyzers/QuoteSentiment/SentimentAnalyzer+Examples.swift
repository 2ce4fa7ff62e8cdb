import WorkbenchKit

let sentimentExamples = [
  Example(
    "The tone of a quotation",
    text: "“The new ferry is a wonderful success,” said Ingrid Solberg.",
    finds: ["quotes": [["sentiment": ["label": "positive"]]]]),
  Example(
    "The quotation's own words decide, not the writer's",
    text: "The storm was terrible. “The harbor will open at nine,” Ingrid Solberg said.",
    finds: ["quotes": [["sentiment": ["label": "neutral"]]]]),
  Example(
    "Negation turns a word",
    text: "“This is not a good plan,” said Tomas Lindqvist.",
    finds: ["quotes": [["sentiment": ["label": "negative"]]]]),
  Example(
    "What follows \"but\" counts most",
    text: "“It was a nice idea, but it failed and the waste is a disgrace,” said Tomas Lindqvist.",
    finds: ["quotes": [["sentiment": ["label": "negative"]]]]),
  Example(
    "The one name in a quotation is what the tone is about",
    text: "“Norway has been a generous friend to us,” said Ingrid Solberg.",
    finds: ["quotes": [["sentiment": ["label": "positive", "target": "Norway"]]]]),
  Example(
    "Sentences",
    text: "The concert was superb. The doors open at eight.",
    settings: "{ of: [sentences] }",
    finds: [
      "sentences": [
        ["sentiment": ["label": "positive"]],
        ["sentiment": ["label": "neutral"]],
      ]
    ]),
]
