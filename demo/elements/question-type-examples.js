const mark = (earned, parts) => ({ earned, possible: 1, parts, explanation: { key: earned === 1 ? 'score.right' : 'score.wrong' }, evidence: [] });

/** What each element is given: the question without its answer, and a right and a wrong response with their marks. */
export const examples = {
  'geo-choice': {
    asked: {
      id: 'river-mouth',
      type: 'choice',
      prompt: 'Near which town does the Zarna reach the sea?',
      multiple: false,
      choices: [
        { id: 'p', text: 'Mahport' },
        { id: 'q', text: 'Gulkot' },
        { id: 'r', text: 'Sangton' },
      ],
    },
    response: { right: ['p'], wrong: ['q'] },
    score: {
      right: mark(1, [{ id: 'p', state: 'right', feedback: 'The text places the mouth of the river beside Mahport.' }]),
      wrong: mark(0, [{ id: 'q', state: 'wrong', feedback: 'Gulkot stands at the end of the road, not of the river.' }]),
    },
    reveal: {
      parts: [
        { id: 'p', right: true, feedback: 'The text places the mouth of the river beside Mahport.' },
        { id: 'q', right: false, feedback: 'Gulkot stands at the end of the road, not of the river.' },
        { id: 'r', right: false, feedback: 'Of Sangton the text gives only the name.' },
      ],
      answers: ['Mahport'],
    },
  },
  'geo-true-false': {
    asked: { id: 'three-towns', type: 'true-false', prompt: 'The island has three towns.' },
    response: { right: true, wrong: false },
    score: {
      right: mark(1, [{ id: 'true', state: 'right', feedback: 'Mahport, Gulkot and Sangton make three.' }]),
      wrong: mark(0, [{ id: 'false', state: 'wrong', feedback: 'Count again: Mahport, Gulkot and Sangton.' }]),
    },
    reveal: {
      parts: [
        { id: 'true', right: true, feedback: 'Mahport, Gulkot and Sangton make three.' },
        { id: 'false', right: false, feedback: 'Count again: Mahport, Gulkot and Sangton.' },
      ],
      answers: ['True'],
    },
  },
  'geo-numeric': {
    asked: { id: 'road-length', type: 'numeric', prompt: 'How long is the road from Mahport to Gulkot?', unit: 'km', units: ['km', 'kilometres'] },
    response: { right: { text: '40', value: 40 }, wrong: { text: '4', value: 4 } },
    score: {
      right: mark(1, [{ id: 'number', state: 'right' }]),
      wrong: mark(0, [{ id: 'number', state: 'wrong', feedback: 'A nought is missing.' }]),
    },
    reveal: { parts: [], answers: ['40 km'] },
  },
  'geo-short-text': {
    asked: { id: 'river-name', type: 'short-text', prompt: 'What is the river of the island called?' },
    response: { right: 'Zarna', wrong: 'Mahport' },
    score: {
      right: mark(1, [{ id: 'text', state: 'right', feedback: 'The Zarna comes from the hills in the north.' }]),
      wrong: mark(0, [{ id: 'text', state: 'wrong', feedback: 'That is the town at its mouth.' }]),
    },
    reveal: { parts: [], answers: ['Zarna'] },
  },
  'geo-order': {
    asked: {
      id: 'island-years',
      type: 'order',
      prompt: 'What came first on the island? Put the earliest at the top.',
      axis: 'time',
      entries: [
        { id: 's', text: 'The light on the cape' },
        { id: 'q', text: 'The road to Gulkot' },
        { id: 'p', text: 'The town of Mahport' },
        { id: 'r', text: 'The bridge over the Zarna' },
      ],
    },
    response: { right: ['p', 'q', 'r', 's'], wrong: ['q', 'r', 'p', 's'] },
    score: {
      right: mark(1, [
        { id: 'p', state: 'right', feedback: 'The text puts it in 1720.' },
        { id: 'q', state: 'right', feedback: 'It followed in 1804.' },
        { id: 'r', state: 'right', feedback: 'It was built in 1866.' },
        { id: 's', state: 'right', feedback: 'It came last, in 1911.' },
      ]),
      wrong: {
        ...mark(1 / 3, [
          { id: 'q', state: 'wrong', feedback: 'It followed in 1804.' },
          { id: 'r', state: 'wrong', feedback: 'It was built in 1866.' },
          { id: 'p', state: 'wrong', feedback: 'The text puts it in 1720.' },
          { id: 's', state: 'right', feedback: 'It came last, in 1911.' },
          { id: 'q r', state: 'right' },
        ]),
        explanation: { key: 'score.pairs', values: { right: 1, count: 3 } },
      },
    },
    reveal: {
      parts: [
        { id: 'p', right: true, feedback: 'The text puts it in 1720.' },
        { id: 'q', right: true, feedback: 'It followed in 1804.' },
        { id: 'r', right: true, feedback: 'It was built in 1866.' },
        { id: 's', right: true, feedback: 'It came last, in 1911.' },
      ],
      answers: ['The town of Mahport', 'The road to Gulkot', 'The bridge over the Zarna', 'The light on the cape'],
    },
  },
  'geo-match': {
    asked: {
      id: 'island-places',
      type: 'match',
      prompt: 'What does the text say of each? One description is left over.',
      prompts: [
        { id: 'p', text: 'Mahport' },
        { id: 'q', text: 'Gulkot' },
        { id: 'r', text: 'Zarna' },
      ],
      options: [
        { id: 'x', text: 'A river' },
        { id: 'w', text: 'The end of the road' },
        { id: 'y', text: 'A lake' },
        { id: 'v', text: 'A town at the mouth of a river' },
      ],
    },
    response: { right: { p: 'v', q: 'w', r: 'x' }, wrong: { p: 'v', q: 'v', r: 'y' } },
    score: {
      right: mark(1, [
        { id: 'p', state: 'right', feedback: 'The river reaches the sea beside it.' },
        { id: 'q', state: 'right', feedback: 'The road from Mahport ends there.' },
        { id: 'r', state: 'right', feedback: 'It comes from the hills in the north.' },
      ]),
      wrong: {
        ...mark(1 / 3, [
          { id: 'p', state: 'right', feedback: 'The river reaches the sea beside it.' },
          { id: 'q', state: 'wrong', feedback: 'The road from Mahport ends there.' },
          { id: 'r', state: 'wrong', feedback: 'The text names no lake.' },
        ]),
        explanation: { key: 'score.parts', values: { right: 1, count: 3 } },
      },
    },
    reveal: {
      parts: [
        { id: 'p', right: true, feedback: 'The river reaches the sea beside it.' },
        { id: 'q', right: true, feedback: 'The road from Mahport ends there.' },
        { id: 'r', right: true, feedback: 'It comes from the hills in the north.' },
      ],
      answers: ['A town at the mouth of a river', 'The end of the road', 'A river'],
    },
  },
  'geo-classify': {
    asked: {
      id: 'island-statements',
      type: 'classify',
      prompt: 'What does the text on the island say of each statement?',
      categories: [
        { id: 's', text: 'Supported', meaning: 'The text says it, or it follows from what it says.' },
        { id: 'c', text: 'Contradicted', meaning: 'The text says something that cannot be true beside it.' },
        { id: 'n', text: 'Not stated', meaning: 'The text is silent on it.' },
      ],
      statements: [
        { id: 'p', text: 'The river comes from the north.' },
        { id: 'q', text: 'The road from Mahport to Gulkot is longer than 50 kilometres.' },
        { id: 'r', text: 'Sangton is the largest of the three towns.' },
      ],
    },
    response: { right: { p: 's', q: 'c', r: 'n' }, wrong: { p: 's', q: 's', r: 'c' } },
    score: {
      right: mark(1, [
        { id: 'p.s', state: 'right', feedback: 'It comes from the hills in the north.' },
        { id: 'q.c', state: 'right', feedback: 'The text gives 40 kilometres.' },
        { id: 'r.n', state: 'right', feedback: 'Of Sangton the text gives only the name.' },
      ]),
      wrong: {
        ...mark(1 / 3, [
          { id: 'p.s', state: 'right', feedback: 'It comes from the hills in the north.' },
          { id: 'q.s', state: 'wrong', feedback: 'The text gives 40 kilometres.' },
          { id: 'r.c', state: 'wrong', feedback: 'Of Sangton the text gives only the name.' },
        ]),
        explanation: { key: 'score.parts', values: { right: 1, count: 3 } },
      },
    },
    reveal: {
      parts: [
        { id: 'p.s', right: true, feedback: 'It comes from the hills in the north.' },
        { id: 'q.c', right: true, feedback: 'The text gives 40 kilometres.' },
        { id: 'r.n', right: true, feedback: 'Of Sangton the text gives only the name.' },
      ],
      answers: [
        'The river comes from the north. — Supported',
        'The road from Mahport to Gulkot is longer than 50 kilometres. — Contradicted',
        'Sangton is the largest of the three towns. — Not stated',
      ],
    },
  },
  'geo-hot-text': {
    asked: {
      id: 'spoilt-words',
      type: 'hot-text',
      prompt: 'This text on the island has been spoilt. Select the two parts that judge.',
      segments: [
        { id: 'p', text: 'The Zarna,', gap: '', fixed: false },
        { id: 'q', text: 'a lazy river,', gap: ' ', fixed: false },
        { id: 'r', text: 'comes from the hills in the north and reaches the sea near', gap: ' ', fixed: false },
        { id: 's', text: 'charming', gap: ' ', fixed: false },
        { id: 't', text: 'Mahport.', gap: ' ', fixed: true },
      ],
    },
    response: { right: ['q', 's'], wrong: ['r'] },
    score: {
      right: mark(1, [
        { id: 'q', state: 'right', feedback: 'No river is lazy; somebody finds it slow.' },
        { id: 's', state: 'right', feedback: 'It says that somebody likes the town.' },
      ]),
      wrong: {
        ...mark(0, [{ id: 'r', state: 'wrong', feedback: 'Anybody could look that up on a map.' }]),
        explanation: { key: 'score.picks', values: { right: 0, inAll: 2, wrong: 1 } },
      },
    },
    reveal: {
      parts: [
        { id: 'p', right: false, feedback: 'It is a name.' },
        { id: 'q', right: true, feedback: 'No river is lazy; somebody finds it slow.' },
        { id: 'r', right: false, feedback: 'Anybody could look that up on a map.' },
        { id: 's', right: true, feedback: 'It says that somebody likes the town.' },
      ],
      answers: ['a lazy river,', 'charming'],
    },
  },
  'geo-cloze': {
    asked: {
      id: 'island-in-short',
      type: 'cloze',
      prompt: 'Complete the summary of the island.',
      text: 'The river {{river}} reaches the sea near {{mouth}}. The road from there to Gulkot is {{road}} long.',
      gaps: [
        { id: 'river', kind: 'text' },
        {
          id: 'mouth',
          kind: 'choice',
          choices: [
            { id: 'p', text: 'Mahport' },
            { id: 'q', text: 'Sangton' },
          ],
        },
        { id: 'road', kind: 'number', unit: 'km', units: ['km', 'kilometres'] },
      ],
    },
    response: {
      right: { river: 'Zarna', mouth: 'p', road: { text: '40', value: 40 } },
      wrong: { river: 'Samral', mouth: 'q', road: { text: '4', value: 4 } },
    },
    score: {
      right: mark(1, [
        { id: 'river', state: 'right' },
        { id: 'mouth', state: 'right', feedback: 'The text places the mouth of the river beside Mahport.' },
        { id: 'road', state: 'right' },
      ]),
      wrong: mark(0, [
        { id: 'river', state: 'wrong', feedback: 'That is the island itself.' },
        { id: 'mouth', state: 'wrong', feedback: 'Of Sangton the text gives only the name.' },
        { id: 'road', state: 'wrong', feedback: 'A nought is missing.' },
      ]),
    },
    reveal: {
      parts: [
        { id: 'river', right: true, text: 'Zarna' },
        { id: 'mouth', right: true, text: 'Mahport', feedback: 'The text places the mouth of the river beside Mahport.' },
        { id: 'road', right: true, text: '40 km' },
      ],
      answers: ['Zarna', 'Mahport', '40 km'],
    },
  },
  'geo-essay': {
    asked: { id: 'where-to-live', type: 'essay', prompt: 'Which of the three towns would you rather live in, and what in the text makes you think so?' },
    response: {
      right: { text: 'In Mahport. The river reaches the sea there, and a road leads to Gulkot.', rubric: ['town', 'reason'] },
      wrong: { text: 'I do not know.', rubric: [] },
    },
    score: {
      right: mark(1, [
        { id: 'town', state: 'right' },
        { id: 'reason', state: 'right' },
      ]),
      wrong: { ...mark(0, []), explanation: { key: 'score.compare' } },
    },
    reveal: {
      parts: [
        { id: 'town', right: true, text: 'It names a town.' },
        { id: 'reason', right: true, text: 'It gives a reason that stands in the text.' },
      ],
      answers: ['In Mahport, because it has both the river and the road.'],
    },
  },
  'geo-map-point': {
    asked: {
      id: 'where-it-would-be',
      type: 'map-point',
      prompt: 'The island is made up. Where would it lie, at 10° N, 65° E?',
      choices: [
        { id: 'p', text: 'In the open sea west of the peninsula', latitude: 10, longitude: 65 },
        { id: 'q', text: 'In the open sea east of the peninsula', latitude: 10, longitude: 88 },
        { id: 'r', text: 'In the open sea south of the equator', latitude: -10, longitude: 65 },
      ],
    },
    response: { right: { latitude: 10.8, longitude: 65.9 }, wrong: { latitude: 11, longitude: 86 } },
    score: {
      right: mark(1, [{ id: 'point', state: 'right', feedback: 'The tenth parallel and the meridian of 65° E meet there.' }]),
      wrong: {
        ...mark(0, [{ id: 'point', state: 'wrong', feedback: 'The parallel is right, but that is far beyond 65° E.' }]),
        explanation: { key: 'score.away', values: { distance: 2300 } },
      },
    },
    reveal: {
      parts: [
        { id: 'p', right: true, feedback: 'The tenth parallel and the meridian of 65° E meet there.' },
        { id: 'q', right: false, feedback: 'The parallel is right, but that is far beyond 65° E.' },
        { id: 'r', right: false, feedback: 'The meridian is right, but that is 10° south.' },
      ],
      answers: ['In the open sea west of the peninsula'],
      answer: { latitude: 10, longitude: 65, radiusKilometres: 300 },
    },
  },
  'geo-hotspot': {
    asked: {
      id: 'mahport-on-the-map',
      type: 'hotspot',
      prompt: 'Which dot on the map is Mahport, where the Zarna reaches the sea?',
      image: '../banks/island-map.svg',
      imageSize: {
        width: 640,
        height: 400,
      },
      alt: 'A map of an island: hills in the north, a river that runs from them to the south-western coast, and a road from there to the east. There are three dots.',
      regions: [
        {
          id: 'p',
          shape: {
            kind: 'circle',
            x: 0.347,
            y: 0.765,
            radius: 0.045,
          },
          label: 'The dot by the mouth of the river',
        },
        {
          id: 'q',
          shape: {
            kind: 'circle',
            x: 0.7375,
            y: 0.425,
            radius: 0.045,
          },
          label: 'The dot at the eastern end of the road',
        },
        {
          id: 'r',
          shape: {
            kind: 'circle',
            x: 0.631,
            y: 0.715,
            radius: 0.045,
          },
          label: 'The dot away from river and road',
        },
      ],
    },
    response: { right: 'p', wrong: 'r' },
    score: {
      right: mark(1, [{ id: 'p', state: 'right', feedback: 'The Zarna reaches the sea near Mahport, and this dot is at its mouth.' }]),
      wrong: mark(0, [{ id: 'r', state: 'wrong', feedback: 'No road and no river lead there; of Sangton the text gives only the name.' }]),
    },
    reveal: {
      parts: [
        { id: 'p', right: true, feedback: 'The Zarna reaches the sea near Mahport, and this dot is at its mouth.' },
        { id: 'q', right: false, feedback: 'That is the far end of the road, where Gulkot stands.' },
        { id: 'r', right: false, feedback: 'No road and no river lead there; of Sangton the text gives only the name.' },
      ],
      answers: ['The dot by the mouth of the river'],
    },
  },
  'geo-evidence-pair': {
    asked: {
      id: 'river-and-evidence',
      type: 'evidence-pair',
      prompt: 'Does the Zarna run from north to south, or the other way?',
      multiple: false,
      choices: [
        {
          id: 'p',
          text: 'From the north',
        },
        {
          id: 'q',
          text: 'From the south',
        },
      ],
      statements: [
        {
          id: 'u',
          text: 'The Zarna reaches the sea near Mahport.',
        },
        {
          id: 'v',
          text: 'The river Zarna comes from the hills in the north.',
        },
        {
          id: 'w',
          text: 'The road from Mahport to Gulkot is 40 kilometres long.',
        },
      ],
    },
    response: { right: { choices: ['p'], statements: ['v'] }, wrong: { choices: ['p'], statements: ['u'] } },
    score: {
      right: mark(1, [
        { id: 'p', state: 'right', feedback: 'It comes from the hills in the north.' },
        { id: 'v', state: 'right', feedback: 'It says where the river begins.' },
      ]),
      wrong: {
        ...mark(0.5, [
          { id: 'p', state: 'right', feedback: 'It comes from the hills in the north.' },
          { id: 'u', state: 'wrong', feedback: 'It says where the river ends, and not from which side it comes.' },
        ]),
        explanation: { key: 'score.unsupported' },
      },
    },
    reveal: {
      parts: [
        { id: 'p', right: true, feedback: 'It comes from the hills in the north.' },
        { id: 'q', right: false, feedback: 'It ends at the sea; it begins in the hills.' },
        { id: 'u', right: false, feedback: 'It says where the river ends, and not from which side it comes.' },
        { id: 'v', right: true, feedback: 'It says where the river begins.' },
        { id: 'w', right: false, feedback: 'It is about a road.' },
      ],
      answers: ['From the north', 'The river Zarna comes from the hills in the north.'],
    },
  },
};
