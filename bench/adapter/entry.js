// Through the public API and the page alone, as a person or a host would.
import './page.css';

// The built file beside this one, as a script tag would load it.
const defined = import(new URL('define.js', import.meta.url).href);

export async function mount(root, bank, { mode }) {
  await defined;
  const quiz = document.createElement('geo-quiz');
  quiz.bank = bank;
  quiz.mode = 'practice';
  quiz.layout = mode === 'paged' ? 'paged' : 'list';
  const ids = bank.questions.map(({ id }) => id);
  const texts = new Set(bank.questions.flatMap((question, index) => (question.type === 'short-text' ? [index] : [])));
  const ready = new Promise((resolve) => quiz.addEventListener('geo-ready', resolve, { once: true }));
  root.append(quiz);
  await ready;
  const shadow = quiz.shadowRoot;
  const questionAt = (index) =>
    mode === 'paged' ? shadow.querySelector(`geo-question[question="${ids[index]}"]`) : shadow.querySelector(`section[data-question="${ids[index]}"] > geo-question`);
  const inputs = (index) => questionAt(index)?.shadowRoot.querySelector('geo-choice, geo-short-text')?.shadowRoot.querySelectorAll('input');
  const primary = (word) => {
    const button = shadow.querySelector('.footer .primary');
    return button?.textContent.trim() === word ? button : null;
  };
  return {
    // Far down a list a question is made ready as it comes near; until then its place stands for it.
    target: (index, choice) => inputs(index)?.[texts.has(index) ? 0 : choice] ?? (mode === 'paged' ? null : shadow.querySelector(`section[data-question="${ids[index]}"]`)),
    confirm: mode === 'paged' ? () => primary('Check') : undefined,
    next: mode === 'paged' ? () => primary('Next') : undefined,
    async answer(index, value) {
      await quiz.showQuestion(ids[index]);
      await questionAt(index).updateComplete;
      const fields = inputs(index);
      if (texts.has(index)) {
        fields[0].value = value;
        fields[0].dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      } else for (const choice of [].concat(value)) fields[choice].click();
    },
    answered: () => quiz.getResults().questions.filter(({ tries }) => tries.length > 0).length,
    count: () => shadow.querySelectorAll('geo-question').length,
    async submit() {
      await quiz.finish();
      const { right, questions } = quiz.getResults();
      return { score: right, max: questions.length };
    },
  };
}
