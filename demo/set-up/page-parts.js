export const find = (id) => document.getElementById(id);

/** `3 questions`, `1 question`. */
export const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** Fills a list with sentences, each once, and no more than a person would read. */
export function listSentences(list, sentences, most = 100) {
  const each = [...new Set(sentences)];
  const shown = each.slice(0, most);
  if (each.length > most) shown.push(`… and ${each.length - most} more.`);
  list.replaceChildren(
    ...shown.map((sentence) => {
      const entry = document.createElement('li');
      entry.textContent = sentence;
      return entry;
    }),
  );
  return each.length;
}

/** A group of options for a `<select>`. */
export function optionGroup(label, options) {
  const group = document.createElement('optgroup');
  group.label = label;
  group.append(...options);
  return group;
}

/** Says beside a number field what it takes, when something else was typed. */
export function watchNumber(field) {
  const help = find(`${field.id}-help`);
  const plain = help.textContent;
  field.addEventListener('change', () => {
    const isWrong = !field.validity.valid;
    field.setAttribute('aria-invalid', String(isWrong));
    help.textContent = isWrong ? `A whole number from ${field.min} to ${field.max}` : plain;
    help.classList.toggle('problem', isWrong);
  });
}
