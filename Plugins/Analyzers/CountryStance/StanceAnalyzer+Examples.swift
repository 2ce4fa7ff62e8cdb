import WorkbenchKit

let stanceExamples = [
  Example(
    "A verb with subject and object",
    text: "Chile condemned Peru on Monday.",
    finds: [
      "stances": [
        [
          "source": "CHL", "target": "PER", "polarity": -1, "modality": "actual",
          "quad": "verbal-conflict", "trigger": ["text": "condemned"],
        ]
      ],
      "positions": [["source": "CHL", "target": "PER", "polarity": -1, "evidence": [0]]],
    ]),
  Example(
    "A passive",
    text: "Norway was praised by Iceland.",
    finds: ["stances": [["source": "ISL", "target": "NOR", "polarity": 1]]]),
  Example(
    "Both sides of talks",
    text: "The talks between Kenya and Uganda went on.",
    finds: [
      "stances": [
        ["source": "KEN", "target": "UGA", "polarity": 0],
        ["source": "UGA", "target": "KEN", "polarity": 0],
      ]
    ]),
  Example(
    "Sanctions that are lifted: polarity and shift turn",
    text: "Japan lifted sanctions on Mongolia.",
    finds: [
      "stances": [["source": "JPN", "target": "MNG", "polarity": 1, "shift": "warming"]]
    ]),
  Example(
    "Support that shrinks is still support",
    text: "The minister spoke of Portugal's dwindling support for Angola.",
    finds: ["stances": [["source": "PRT", "target": "AGO", "polarity": 1, "shift": "cooling"]]]),
  Example(
    "What is refused",
    text: "Finland refused to recognize Kosovo.",
    finds: [
      "stances": [["source": "FIN", "target": "XKX", "polarity": -1, "modality": "refused"]]
    ]),
  Example(
    "A place takes no stance and is no target",
    text: "The fair opened in Peru, and visitors from Chile praised the food in Bolivia.",
    finds: ["stances": []]),
  Example(
    "Only what concerns one country",
    text: "Chile thanked Peru. Kenya thanked Ghana.", settings: "{ about: [PER] }",
    finds: ["stances": [["source": "CHL", "target": "PER", "polarity": 1]]]),
]
