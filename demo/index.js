import { bankIds, lineOf, readBank } from './banks.js';

/** Fills the cards, which already hold a link each, with what the bank and its source say. */
async function fillCard(id) {
  const card = document.querySelector(`[data-bank="${id}"]`);
  const set = (selector, text) => void (card.querySelector(selector).textContent = text);
  try {
    const { bank, source } = await readBank(id);
    set('h3', bank.title);
    set('.eyebrow', source ? lineOf(source) : `from ${bank.sources?.length ?? 0} sources`);
    set('.covers', bank.description ?? '');
    set('.count', `${bank.questions.length} questions`);
    set('.view', source?.vantagePoint ?? '');
  } catch (error) {
    set('.covers', `What this quiz covers could not be read. ${error.message}`);
  }
}

await Promise.all(bankIds.map(fillCard));
