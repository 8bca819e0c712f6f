export default {
  title: 'plain Lit 3 with a Check step',
  kind: 'baseline',
  modes: ['paged'],
  prepare: (bank) => ({ payload: bank }),
  first: `() => document.querySelector('lc-quiz')?.shadowRoot.querySelector('lc-question')?.shadowRoot?.querySelector('input')`,
  feedback: 'per question, on Check',
};
