import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { bankFromMoodle } from '../../../../src/bank/exchange/moodle-xml/bank-from-moodle.js';
import { moodleFromBank } from '../../../../src/bank/exchange/moodle-xml/moodle-from-bank.js';
import { parseBank } from '../../../../src/bank/parse-bank.js';
import { readMoodleXml } from '../../../../src/formats/moodle-xml/read-moodle-xml.js';
import { writeMoodleXml } from '../../../../src/formats/moodle-xml/write-moodle-xml.js';
import { plainInlineText } from '../../../../src/model/inline-text.js';
import type { Source } from '../../../../src/model/source.js';
import { charactersOf, type Text } from '../../../../src/model/text.js';
import { questionTypes } from '../../../../src/question-types/question-types.js';
import { allBanks } from '../known-banks.js';
import { bare, letteredParts, lettersIn, metOptions, type Of, type Question } from '../lettered.js';

const MAP = 'lakeland-map.svg';
const FILES = new Map([[MAP, new Uint8Array(readFileSync(new URL(`../../../../questions/examples/${MAP}`, import.meta.url)))]]);
const FILL_IN = 'Fill in the gap.';

const joined = (...texts: readonly (Text | undefined)[]): string | undefined => {
  const said = texts.filter((text) => text !== undefined).map(charactersOf);
  return said.length === 0 ? undefined : said.join('\n\n');
};
/** A list in the general feedback, as it reads again. */
const listed = (parts: readonly { readonly text: Text; readonly feedback?: Text | undefined }[]): string | undefined => {
  const said = parts.filter(({ feedback }) => feedback !== undefined);
  return said.length === 0 ? undefined : said.map(({ text, feedback }) => `- **${charactersOf(text).replaceAll('*', '')}** ${charactersOf(feedback as Text)}`).join('\n');
};
const percentMargin = (value: number, tolerance: number): number => Number(((Math.abs(value) * tolerance) / 100).toPrecision(14));

/** What a question is when it has been through a file: everything that Moodle can carry. */
function carried(question: Question): object[] {
  const { correct, incorrect } = question.feedback ?? {};
  const frame = (change: object): Record<string, unknown> => {
    const prompt = joined(...(question.stimulus ?? []).map((entry) => (entry.kind === 'text' ? entry.text : undefined)), question.prompt);
    const points = question.points === 1 ? undefined : question.points;
    return bare({ id: question.id, prompt, points, hints: question.hints, tags: question.tags, objective: question.objective, ...change }) as Record<string, unknown>;
  };
  const whole = (reasons?: string): object => {
    const [right, wrong] = [joined(correct, reasons), joined(incorrect, reasons)];
    return { feedback: right === undefined && wrong === undefined ? undefined : bare({ correct: right, incorrect: wrong }) };
  };
  const choice = ({ choices, answer, multiple, shuffle }: Pick<Of<'choice'>, 'choices' | 'answer' | 'multiple' | 'shuffle'>): object => ({
    type: 'choice',
    choices: letteredParts(choices),
    answer: lettersIn(choices, answer),
    multiple: multiple ? true : undefined,
    shuffle: shuffle === false || choices.some(({ fixed }) => fixed) ? false : undefined,
    ...whole(),
  });
  switch (question.type) {
    case 'choice':
      return [frame(choice(question))];
    case 'map-point': {
      const right = questionTypes['map-point'].parts(question).findIndex((part) => part.right);
      return [frame(choice({ choices: question.choices, answer: [question.choices[right]?.id as string] }))];
    }
    case 'hotspot': {
      const choices = question.regions.map(({ label, ...region }) => ({ ...region, text: label }));
      return [frame({ ...choice({ choices, answer: [question.answer] }), stimulus: [{ kind: 'image', src: MAP, alt: question.alt }] })];
    }
    case 'hot-text': {
      const choices = question.segments.filter(({ fixed }) => !fixed).map(({ id, text, feedback }) => ({ id, text: charactersOf(text).trim(), feedback }));
      return [frame({ ...choice({ choices, answer: question.answer, multiple: true, shuffle: false }), prompt: undefined })];
    }
    case 'evidence-pair': {
      const half = (question.points ?? 1) / 2;
      const support = question.offered.map(({ claim, text = '', feedback }) => ({ id: claim, text, ...(feedback === undefined ? {} : { feedback }) }));
      if (support.some(({ text }) => text === '')) return [frame(choice(question))];
      const first = frame({ ...choice(question), points: half === 1 ? undefined : half });
      return [
        first,
        frame({
          ...choice({ choices: support, answer: question.support, multiple: true }),
          id: `${question.id}.support`,
          points: half === 1 ? undefined : half,
          prompt: undefined,
          feedback: undefined,
        }),
      ];
    }
    case 'true-false': {
      const { answer, feedbackTrue, feedbackFalse } = question;
      return [
        frame({ type: 'true-false', answer, feedbackTrue: joined(feedbackTrue, answer ? correct : incorrect), feedbackFalse: joined(feedbackFalse, answer ? incorrect : correct) }),
      ];
    }
    case 'short-text':
      return [
        frame({
          type: 'short-text',
          accept: question.accept.map(({ text, points = 1, feedback }) =>
            bare({ text, points: points === 1 ? undefined : points, feedback: joined(feedback, points === 1 ? correct : incorrect) }),
          ),
          commonErrors: question.commonErrors?.map(({ text, feedback }) => ({ text, feedback: joined(feedback, incorrect) })),
          matchCase: question.matchCase,
          feedback: incorrect && { incorrect },
        }),
      ];
    case 'numeric': {
      const { value, tolerance, toleranceKind } = question.answer;
      return [
        frame({
          type: 'numeric',
          answer: { value, tolerance: toleranceKind === 'percent' ? percentMargin(value, tolerance) : tolerance, toleranceKind: 'absolute' },
          commonErrors: question.commonErrors?.map(({ value: error, feedback }) => ({ value: error, feedback: joined(feedback, incorrect) })),
          unit: question.unit,
          acceptUnits: question.acceptUnits,
          ...whole(),
        }),
      ];
    }
    case 'match': {
      const { prompts, options } = question;
      return [frame({ type: 'match', prompts: letteredParts(prompts, ({ text }) => ({ text })), ...metOptions(question), ...whole(listed([...prompts, ...options])) })];
    }
    case 'classify': {
      const { categories, statements } = question;
      const answer = Object.fromEntries(statements.map(({ id, answer: category }) => [id, category]));
      const meanings = listed(categories.map(({ text, meaning }) => ({ text, feedback: meaning })));
      const before = (question.stimulus ?? []).map((entry) => (entry.kind === 'text' ? entry.text : undefined));
      return [
        frame({
          type: 'match',
          prompt: meanings === undefined ? joined(...before, question.prompt) : joined(...before, `${charactersOf(question.prompt)}\n${meanings}`),
          prompts: letteredParts(statements, ({ text }) => ({ text })),
          ...metOptions({ prompts: statements, options: categories, answer }),
          ...whole(listed(statements)),
        }),
      ];
    }
    case 'order': {
      const { entries, marking } = question;
      return [frame({ type: 'order', entries: letteredParts(entries, ({ text }) => ({ text })), marking: marking === 'exact' ? marking : undefined, ...whole(listed(entries)) })];
    }
    case 'essay':
      return [
        frame({
          type: 'essay',
          modelAnswer: joined(question.modelAnswer, question.rubric?.map(({ text, points }) => `- ${charactersOf(text)} (${points})`).join('\n'))?.replace('\n\n- ', '\n- '),
        }),
      ];
    case 'cloze': {
      const { text, gaps, points = 1 } = question;
      const count = Number.isInteger(points / gaps.length) && points > 0 ? points : gaps.length;
      const number = new Map(Array.from(charactersOf(text).matchAll(/\{\{([\w.-]+)\}\}/gu), ([, id], index) => [id, index + 1]));
      const inOrder = [...gaps].sort((one, other) => (number.get(one.id) ?? 0) - (number.get(other.id) ?? 0));
      return [
        frame({
          type: 'cloze',
          points: count === 1 ? undefined : count,
          prompt: undefined,
          text: charactersOf(text).replace(/\{\{([\w.-]+)\}\}/gu, (_whole, id: string) => `{{gap-${number.get(id)}}}`),
          gaps: inOrder.map((gap, index) => ({ id: `gap-${index + 1}`, ...carriedGap(gap) })),
        }),
      ];
    }
  }
}

function carriedGap(gap: Of<'cloze'>['gaps'][number]): object {
  if ('choices' in gap) return { choices: letteredParts(gap.choices), answer: lettersIn(gap.choices, [gap.answer])[0] };
  if ('accept' in gap)
    return bare({
      accept: gap.accept.map(({ text, points, feedback }) => bare({ text, points: points === 1 ? undefined : points, feedback })),
      commonErrors: gap.commonErrors,
      matchCase: gap.matchCase ? true : undefined,
    });
  const { value, tolerance, toleranceKind } = gap.answer;
  return bare({
    answer: { value, tolerance: toleranceKind === 'percent' ? percentMargin(value, tolerance) : tolerance, toleranceKind: 'absolute' },
    commonErrors: gap.commonErrors,
  });
}

const hasWhole = ({ feedback }: Question): boolean => feedback !== undefined && JSON.stringify(feedback.correct) !== JSON.stringify(feedback.incorrect);
const hasReasons = (parts: readonly { readonly feedback?: Text | undefined }[]): boolean => parts.some(({ feedback }) => feedback !== undefined);
const hasFixed = (parts: readonly { readonly fixed?: boolean | undefined }[]): boolean => parts.some(({ fixed }) => fixed);
const hasAccents = (texts: Of<'short-text'>['accept']): boolean => texts.some(({ text }) => /\p{M}/u.test(text.normalize('NFD')));

/** The features that a question loses by its type, each with whether this one does. */
function lostByType(question: Question): Record<string, boolean> {
  switch (question.type) {
    case 'choice':
      return { 'order of the options': hasFixed(question.choices) && question.shuffle !== false };
    case 'true-false':
      return { 'feedback on the whole': hasWhole(question) };
    case 'short-text':
      return { 'feedback on the whole': hasWhole(question), accents: !question.matchAccents && hasAccents(question.accept) };
    case 'numeric':
      return { 'feedback on the whole': hasWhole(question), 'margin in percent': question.answer.toleranceKind === 'percent' && question.answer.tolerance > 0 };
    case 'match':
      return { 'feedback on parts': hasReasons([...question.prompts, ...question.options]) };
    case 'classify':
      return { type: true, 'feedback on parts': hasReasons(question.statements), 'meaning of the categories': question.categories.some(({ meaning }) => meaning !== undefined) };
    case 'order':
      return { 'Moodle before 4.4': true, 'time axis': question.axis === 'time', 'feedback on parts': hasReasons(question.entries) };
    case 'hot-text':
    case 'map-point':
    case 'hotspot':
      return { type: true };
    case 'essay':
      return { 'self marking': true, rubric: question.rubric !== undefined, 'feedback on the whole': hasWhole(question) };
    case 'evidence-pair': {
      const isWhole = question.offered.every(({ text }) => text !== undefined);
      return { type: isWhole, 'choice of evidence': !isWhole, 'order of the options': hasFixed(question.choices) && question.shuffle !== false };
    }
    case 'cloze': {
      const { gaps, points = 1 } = question;
      const numbers = gaps.filter((gap) => !('choices' in gap) && !('accept' in gap)) as { answer: { toleranceKind: string; tolerance: number }; unit?: string }[];
      return {
        'feedback on the whole': hasWhole(question),
        points: points !== gaps.length * (Number.isInteger(points / gaps.length) && points > 0 ? points / gaps.length : 1),
        unit: numbers.some(({ unit }) => unit !== undefined),
        'margin in percent': numbers.some(({ answer }) => answer.toleranceKind === 'percent' && answer.tolerance > 0),
        'order of the options': gaps.some((gap) => 'choices' in gap && hasFixed(gap.choices)),
        accents: gaps.some((gap) => 'accept' in gap && !gap.matchAccents && hasAccents(gap.accept)),
      };
    }
  }
}

/** The features that any question loses, each with whether this one does. */
const lostByAll = ({ evidence = [], attribution, difficulty, certainty, conflicts = [], enemies = [], fixed, stimulus = [] }: Question): Record<string, boolean> => ({
  evidence: evidence.length > 0,
  attribution: attribution !== undefined,
  difficulty: difficulty !== undefined,
  certainty: certainty !== undefined,
  conflicts: conflicts.length > 0,
  enemies: enemies.length > 0,
  'fixed place': fixed === true,
  stimulus: stimulus.length > 0,
});

describe('Moodle XML of the banks of this project', () => {
  for (const [name, bank] of allBanks()) {
    describe(name, () => {
      const { items, losses } = moodleFromBank(bank, { files: FILES });
      const text = writeMoodleXml(items);

      it('is read back as it was written', () => {
        expect(readMoodleXml(text)).to.deep.equal({ items, losses: [] });
      });

      it('is equal after the way there and back, for all that Moodle can carry', () => {
        const back = bankFromMoodle(readMoodleXml(text), { id: bank.id, language: bank.language });
        expect(back.losses.filter(({ feature }) => feature !== 'penalty')).to.deep.equal([]);
        expect(back.bank.title).to.equal(plainInlineText(charactersOf(bank.title)));
        expect(back.bank.description).to.equal(bank.description);
        const used = bank.objectives?.filter(({ id }) => bank.questions.some(({ objective }) => objective === id)) ?? [];
        expect(back.bank.objectives ?? []).to.have.deep.members(used.map(({ id, text: words }) => ({ id, text: charactersOf(words) })));
        const expected = bank.questions.flatMap(carried) as { id: string }[];
        expect(back.bank.questions.map(({ id }) => id)).to.deep.equal(expected.map(({ id }) => id));
        back.bank.questions.forEach((question, index) => {
          const wanted = expected[index] as Record<string, unknown>;
          const got: Record<string, unknown> = { ...question };
          // Texts that were joined with others are looked at by themselves.
          if (!('prompt' in wanted)) {
            expect(question.prompt).to.include(charactersOf(bank.questions.find(({ id }) => id === question.id.replace(/\.support$/u, ''))?.prompt as Text).slice(0, 20));
            delete got.prompt;
          }
          expect(got, question.id).to.deep.equal(wanted);
        });
        expect(parseBank(back.bank, questionTypes).problems).to.deep.equal([]);
      });

      it('keeps the pictures byte for byte', () => {
        const hotspots = bank.questions.filter(({ type }) => type === 'hotspot').length;
        const back = bankFromMoodle(readMoodleXml(text));
        expect(back.files).to.deep.equal(hotspots > 0 ? FILES : new Map());
      });

      it('says for each question what it loses, no more and no less than it does', () => {
        for (const question of bank.questions) {
          const said = losses.filter(({ question: id }) => id === question.id).map(({ feature }) => feature);
          const wanted = Object.entries({ ...lostByType(question), ...lostByAll(question) }).flatMap(([feature, isLost]) => (isLost ? [feature] : []));
          expect([...new Set(said)], question.id).to.have.members(wanted);
        }
        const whole = losses.filter(({ question }) => question === undefined).map(({ feature }) => feature);
        expect(whole).to.have.members([
          ...(bank.license === undefined ? [] : ['license']),
          ...(bank.rules === undefined ? [] : ['rules']),
          ...(bank.corrections === undefined ? [] : ['corrections']),
          ...(bank.objectives?.some(({ bloom }) => bloom !== undefined) ? ['objectives'] : []),
        ]);
      });

      it('names and links the sources where it is given them', () => {
        const sources = (bank.sources ?? []).filter((source): source is Source & Record<string, unknown> => typeof source === 'object') as unknown as Source[];
        if (sources.length === 0) return;
        const cited = moodleFromBank(bank, { sources, files: FILES });
        expect(readMoodleXml(writeMoodleXml(cited.items)).items).to.deep.equal(cited.items);
        for (const item of cited.items) if (item.kind !== 'category') expect(item.general?.text, item.name).to.include('Source: ');
      });
    });
  }

  it('fills the usual sentence in for a cloze that has it, and back', () => {
    const question = { id: 'one', type: 'cloze', prompt: FILL_IN, text: 'The {{a}} is long.', gaps: [{ id: 'a', accept: [{ text: 'Alder' }] }] };
    const { bank } = parseBank<Question>({ version: 1, id: 'b', title: 'B', language: 'en', questions: [question] }, questionTypes);
    if (!bank) throw new Error('The bank has to be right.');
    const { items } = moodleFromBank(bank);
    expect(items[1]).to.deep.include({ text: { format: 'html', text: 'The {1:SHORTANSWER:=Alder} is long.' } });
    expect(bankFromMoodle({ items, losses: [] }).bank.questions[0]).to.include({ prompt: FILL_IN, text: 'The {{gap-1}} is long.' });
  });
});
