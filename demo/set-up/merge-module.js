/** Each entry once, by what `key` gives of it. */
const once = (entries, key) => [...new Map(entries.map((entry) => [key(entry), entry])).values()];

/**
 * Makes one bank of the questions that a module asks: those that its sections name, and all of the banks that its tests draw from.
 * Its texts, time lines and maps stay behind.
 * @param module as in its file
 * @param banks the banks that it names, as in their files
 */
export function mergeModule(module, banks) {
  const sections = module.sections.filter(({ kind }) => kind === 'questions' || kind === 'test');
  const asked = sections.flatMap((section) => {
    const all = banks.find(({ id }) => id === section.bank)?.questions ?? [];
    return section.questions ? section.questions.flatMap((id) => all.find((question) => question.id === id) ?? []) : all;
  });
  const questions = once(asked, ({ id }) => id);
  const ids = new Set(questions.map(({ id }) => id));
  const passFraction = module.completion?.passFraction;
  return {
    version: 1,
    id: module.id,
    title: module.title,
    description: module.description,
    language: module.language,
    license: module.license,
    sources: once(
      banks.flatMap(({ sources = [] }) => sources),
      (entry) => (typeof entry === 'string' ? entry : entry.id),
    ),
    objectives: once(
      banks.flatMap(({ objectives = [] }) => objectives),
      ({ id }) => id,
    ),
    ...(passFraction === undefined ? {} : { rules: { passFraction } }),
    questions: questions.map((question) => (question.enemies ? { ...question, enemies: question.enemies.filter((id) => ids.has(id)) } : question)),
  };
}
