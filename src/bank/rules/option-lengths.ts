import { kindOfOption } from './option-kind.js';
import { singleChoices } from './option-count.js';
import { optionListsOf } from './option-likeness.js';
import { guideline, type Finding, type Rule } from './rule.js';

export const optionLengths: Rule = {
  id: 'L25',
  name: 'option-lengths',
  level: 'error',
  title: 'Options are about equally long, and the right one is not the longest too often',
  reason: 'Writers qualify what is right and not what is wrong, so the longest option is the best guess of whoever knows nothing.',
  basis: guideline('24'),
  options: {
    ratio: { value: 1.5, meaning: 'how many times as long as the shortest option the longest may be' },
    shortText: { value: 25, meaning: 'options with fewer characters count as if they had as many; numbers, dates and names do not count' },
    keyShare: { value: 0.35, meaning: 'the largest share of a bank’s choices in which the right option may be longer than all others' },
    fewest: { value: 6, meaning: 'the share is looked at from so many choices on' },
  },
  check({ views }, options) {
    const floor = options.number('shortText');
    const findings = views.flatMap((view) =>
      optionListsOf(view).flatMap((list): Finding[] => {
        const lengths = list.options.filter(({ text }) => kindOfOption(text) === 'phrase').map(({ text }) => Math.max(floor, text.length));
        if (lengths.length < 2) return [];
        const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
        if (longest / shortest <= options.number('ratio')) return [];
        return [
          {
            path: list.path,
            message: `differ in length by a factor of ${(longest / shortest).toFixed(1)} (${shortest} to ${longest} characters); ${options.number('ratio')} is the most.`,
          },
        ];
      }),
    );
    const choices = singleChoices(views).filter(({ list }) => list.options.some(({ text }) => text.length >= floor && kindOfOption(text) === 'phrase'));
    const withLongKey = choices.filter(({ list, position }) =>
      list.options.every(({ text }, index) => index === position || text.length < (list.options[position]?.text.length ?? 0)),
    );
    const share = withLongKey.length / choices.length;
    if (choices.length >= options.number('fewest') && share > options.number('keyShare')) {
      const names = withLongKey.map(({ view }) => view.question.id).join(', ');
      findings.push({
        path: ['questions'],
        code: 'long-keys',
        message: `have the right option as the longest in ${withLongKey.length} of ${choices.length} choices (${Math.round(share * 100)} %): ${names}.`,
      });
    }
    return findings;
  },
};
