import { dateOf, numberOf } from './option-kind.js';
import { choiceListOf, singleChoices } from './option-count.js';
import { guideline, type Finding, type Rule } from './rule.js';

export const keyPositions: Rule = {
  id: 'L21',
  name: 'key-positions',
  level: 'error',
  title: 'The right option stands in every place about equally often',
  reason: 'Writers favour the middle, and learners know it. Options are shuffled in the player, but not on every printed or exported paper.',
  basis: guideline('20'),
  options: {
    share: { value: 0.4, meaning: 'the largest share of a bank’s choices in which the right option may stand in the same place' },
    run: { value: 3, meaning: 'the most choices in a row with the right option in the same place' },
    fewest: { value: 8, meaning: 'shares are looked at from so many choices on' },
  },
  check({ views }, options) {
    const choices = singleChoices(views);
    const findings: Finding[] = [];
    const counts = new Map<number, number>();
    let run = 0;
    choices.forEach(({ position, view }, index) => {
      counts.set(position, (counts.get(position) ?? 0) + 1);
      run = index > 0 && choices[index - 1]?.position === position ? run + 1 : 1;
      if (run === options.number('run') + 1)
        findings.push({ path: [...view.path, 'answer'], code: 'key-run', message: `is the ${ordinal(position)} option, as in the ${run - 1} choices before; move it.` });
    });
    if (choices.length < options.number('fewest')) return findings;
    for (const [position, count] of counts) {
      const share = count / choices.length;
      if (share > options.number('share'))
        findings.push({
          path: ['questions'],
          message: `have the right option in the ${ordinal(position)} place in ${count} of ${choices.length} choices (${Math.round(share * 100)} %); spread it more evenly.`,
        });
    }
    return findings;
  },
};

const ordinal = (position: number): string => ['first', 'second', 'third', 'fourth', 'fifth'][position] ?? `${position + 1}th`;

export const ascendingNumbers: Rule = {
  id: 'L22',
  name: 'ascending-numbers',
  level: 'warn',
  title: 'Numbers and dates ascend',
  reason: 'Numbers in disorder have to be sorted in the head before they can be compared.',
  basis: guideline('21'),
  check: ({ views, bank }) =>
    views.flatMap((view) =>
      choiceListOf(view).flatMap((list): Finding[] => {
        const values = list.options.map(({ text }) => dateOf(text) ?? numberOf(text, bank.language));
        if (values.length < 3 || values.includes(undefined)) return [];
        const isAscending = (values as number[]).every((value, index) => index === 0 || value >= (values[index - 1] as number));
        if (!isAscending) return [{ path: list.path, message: 'are numbers or dates that do not ascend; put the smallest or earliest first.' }];
        return view.fields.shuffle !== false
          ? [{ path: list.path, code: 'shuffled-numbers', message: 'ascend in the file but are shuffled on the page; set "shuffle": false.' }]
          : [];
      }),
    ),
};
