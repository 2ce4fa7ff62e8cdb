import WorkbenchKit

let entityExamples = [
  Example(
    "A country, its capital and its people",
    text: "Kenya sent a delegation to Lima, where Peruvian officials received it.",
    finds: [
      "entities": [
        ["text": "Kenya", "type": "location", "represents": "KEN", "via": "name"],
        ["text": "Lima", "represents": "PER", "via": "capital"],
        ["text": "Peruvian", "type": "nationality", "represents": "PER", "via": "demonym"],
      ]
    ]),
  Example(
    "A surname joins the full name, and the title stays outside",
    text: "The mayor met Professor Ingrid Solberg. On Friday Solberg left.",
    finds: [
      "entities": [
        ["text": "Ingrid Solberg", "type": "person", "entity": 1],
        ["text": "Solberg", "name": "Ingrid Solberg", "entity": 1],
      ],
      "clusters": [["name": "Ingrid Solberg", "title": "Professor", "mentions": 2]],
    ]),
  Example(
    "What a person is said to be",
    text: "A letter went to Tomas Lindqvist, a teacher at Norrby School, last week.",
    finds: [
      "clusters": [
        ["name": "Tomas Lindqvist", "type": "person", "role": "teacher at Norrby School"],
        ["name": "Norrby School", "type": "organization"],
      ]
    ]),
  Example(
    "A body of a country stands for it, a company does not",
    text: "The Norwegian Foreign Ministry answered. Norwegian Airlines did not.",
    finds: [
      "entities": [
        ["text": "Norwegian Foreign Ministry", "type": "organization", "represents": "NOR"],
        ["text": "Norwegian Airlines", "type": "organization"],
      ],
      "nested": [["text": "Norwegian"], ["text": "Norwegian"]],
    ]),
  Example(
    "A longer name that stands for no country",
    text: "Fishing boats crossed the South China Sea.",
    finds: ["entities": [["text": "South China Sea", "type": "location"]], "nested": []]),
  Example(
    "The two countries",
    text: "Chile and Peru share a desert. Both countries have copper.",
    finds: [
      "references": [
        ["text": "Both countries", "represents": "CHL"],
        ["text": "Both countries", "represents": "PER"],
      ]
    ]),
]
