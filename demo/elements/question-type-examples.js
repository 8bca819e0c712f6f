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
};
