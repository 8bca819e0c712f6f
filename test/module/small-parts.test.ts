import { expect } from 'chai';
import fc from 'fast-check';
import { outlineOf } from '../../src/module/module-outline.js';
import { readBlocks } from '../../src/module/read-blocks.js';
import { sectionBank, type QuizSection } from '../../src/module/section-bank.js';
import { readSectionLink, writeSectionLink } from '../../src/module/section-link.js';
import { estimateMinutes, roundMinutes, scaleMinutes } from '../../src/module/section-minutes.js';
import { sectionSettings } from '../../src/module/section-settings.js';
import { sampleBank } from '../support/sample-bank.js';
import { sampleModule } from '../support/sample-module.js';

describe('a link to a section', () => {
  it('leads back to what it was made of, whatever the ids', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ minLength: 1, unit: 'grapheme' }), (scope, section) => {
        expect(readSectionLink(writeSectionLink(scope, section), scope)).to.equal(section);
      }),
    );
  });

  for (const hash of ['', '#', '#course', '#course:', '#other:dates', '#/course:dates', '#course:%E0%A4%A'])
    it(`is not “${hash}”`, () => {
      expect(readSectionLink(hash, 'course')).to.equal(undefined);
    });

  it('is readable', () => {
    expect(writeSectionLink('course', 'dates')).to.equal('#course:dates');
  });
});

describe('minutes', () => {
  for (const [minutes, shown] of [
    [-1, 0],
    [0, 0],
    [0.2, 1],
    [1.4, 1],
    [9.6, 10],
    [12, 10],
    [13, 15],
    [58, 60],
  ] as const)
    it(`are shown as ${shown} for ${minutes}`, () => {
      expect(roundMinutes(minutes)).to.equal(shown);
    });

  it('of all sections come to what the author says', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 60, noNaN: true }), { minLength: 1 }), fc.integer({ min: 1, max: 300 }), (minutes, whole) => {
        expect(scaleMinutes(minutes, whole).reduce((sum, each) => sum + each, 0)).to.be.closeTo(whole, 1e-6);
      }),
    );
  });

  it('stay as they are where the author says nothing', () => {
    expect(scaleMinutes([1, 2], undefined)).to.deep.equal([1, 2]);
  });

  it('go by words and by questions', () => {
    const text = { id: 'a', title: 'A', kind: 'reading', text: 'word '.repeat(360) } as const;
    expect(estimateMinutes(text, [])).to.equal(2);
    const questions = { id: 'q', title: 'Q', kind: 'questions', bank: 'bridges' } as const;
    expect(estimateMinutes(questions, [sampleBank()])).to.be.closeTo(4.8, 1e-9);
    expect(estimateMinutes({ ...questions, questions: ['river'] }, [sampleBank()])).to.be.closeTo(1.2, 1e-9);
    expect(estimateMinutes({ ...questions, kind: 'test', draw: [{ count: 2 }, { count: 3 }] }, [])).to.be.closeTo(6, 1e-9);
  });
});

describe('outlineOf', () => {
  it('has a quiz for each section of questions, and the module’s minutes in all', () => {
    const outline = outlineOf(sampleModule());
    expect(outline.sections.map(({ id, quizzes }) => `${id} ${quizzes.join()}`)).to.deep.equal(['intro ', 'cards ', 'sides ', 'days ', 'check check', 'test test']);
    expect(outline.sections.reduce((sum, { minutes }) => sum + minutes, 0)).to.be.closeTo(30, 1e-9);
    expect(outline.rule).to.deep.equal({ sections: 'all', passFraction: 0.5 });
  });

  it('asks for the tests alone where only a pass mark is named, and for all where there is no test', () => {
    const { sections } = sampleModule();
    expect(outlineOf(sampleModule({ completion: { passFraction: 0.5 } })).rule.sections).to.equal('tests');
    expect(outlineOf(sampleModule({ completion: undefined })).rule).to.deep.equal({ sections: 'all' });
    expect(outlineOf(sampleModule({ completion: { passFraction: 0.5 }, sections: sections.slice(0, 3) })).rule.sections).to.equal('all');
  });
});

describe('sectionBank', () => {
  const questions = (change: object = {}): QuizSection => ({ id: 'q', title: 'Q', kind: 'questions', bank: 'bridges', ...change }) as QuizSection;
  const test = (change: object = {}): QuizSection => ({ id: 't', title: 'T', kind: 'test', bank: 'bridges', ...change }) as QuizSection;
  const bank = sampleBank({ description: 'All.', rules: { passFraction: 0.6, timeLimitSeconds: 60, attempts: 2, mode: 'test', draw: [{ count: 1 }], review: { during: [] } } });

  it('holds the named questions in their order, as practice without a clock and a pass mark', () => {
    const own = sectionBank(questions({ questions: ['count', 'river', 'gone'] }), bank);
    expect(own.questions.map(({ id }) => id)).to.deep.equal(['count', 'river']);
    expect(own.rules).to.deep.equal({ mode: 'practice', attempts: 2 });
    expect(own).not.to.have.property('description');
  });

  it('holds all questions to draw from', () => {
    const own = sectionBank(questions({ draw: [{ count: 2 }] }), bank);
    expect(own.questions).to.have.length(4);
    expect(own.rules?.draw).to.deep.equal([{ count: 2 }]);
  });

  it('puts the rules of a test before the bank’s, and the module’s pass mark between the two', () => {
    expect(sectionBank(test(), bank, 0.7).rules).to.include({ mode: 'test', passFraction: 0.7, timeLimitSeconds: 60 });
    expect(sectionBank(test({ rules: { passFraction: 0.8, timeLimitSeconds: null } }), bank, 0.7).rules).to.include({ passFraction: 0.8, timeLimitSeconds: null });
    expect(sectionBank(test(), bank).rules).to.deep.include({ passFraction: 0.6, draw: [{ count: 1 }] });
    expect(sectionBank(test({ draw: [{ count: 3 }] }), bank).rules?.draw).to.deep.equal([{ count: 3 }]);
  });

  it('is run as its rules say', () => {
    expect(sectionSettings(sectionBank(test({ rules: { timeLimitSeconds: null, bands: [] } }), sampleBank()))).to.deep.equal({ mode: 'test', passFraction: 0.6 });
  });
});

describe('readBlocks', () => {
  it('reads headings, paragraphs and lists', () => {
    expect(readBlocks('# Top\nOne\nline\n\n- a\n- b\n\n- c\n1. first\n2. second\n### Deep  \nEnd')).to.deep.equal([
      { kind: 'heading', level: 1, text: 'Top' },
      { kind: 'paragraph', text: 'One\nline' },
      { kind: 'list', ordered: false, entries: ['a', 'b', 'c'] },
      { kind: 'list', ordered: true, entries: ['first', 'second'] },
      { kind: 'heading', level: 3, text: 'Deep' },
      { kind: 'paragraph', text: 'End' },
    ]);
  });

  for (const text of ['19. yüzyıl', '#tag', '-5 degrees', '2. second without a first'])
    it(`takes “${text}” as it is`, () => {
      expect(readBlocks(text)).to.deep.equal([{ kind: 'paragraph', text }]);
    });

  it('has nothing for nothing', () => {
    expect(readBlocks(' \n\n ')).to.deep.equal([]);
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('- a', 'b', '', '# c', '1. d', '2. e', '  f'), { maxLength: 12 }), (lines) => {
        const words = readBlocks(lines.join('\n'))
          .flatMap((block) => (block.kind === 'list' ? block.entries : [block.text]))
          .join(' ');
        expect(words.match(/[a-f]/g) ?? []).to.deep.equal(lines.join(' ').match(/[a-f]/g) ?? []);
      }),
    );
  });
});
