import type { Localize } from '../../element-kit/localize.js';
import { writeCsv } from '../../results-file/write-csv.js';
import { nameOf, type ClassFrame } from './class-frame.js';
import { stateOf } from './learner-table.js';

/** Figures in tables for other programs: with a point, as many digits as there are. */
const figure = (value: number | undefined): string => (value === undefined ? '' : String(Math.round(value * 1e6) / 1e6));

/** The table of learners as CSV, with or without names as on the page. */
export function learnersCsv({ t, view, report }: Pick<ClassFrame, 't' | 'view' | 'report'>): string {
  const head = [
    'class.learner',
    'class.score',
    'class.right',
    'class.answered',
    'class.questions',
    'class.time',
    'class.sources',
    'class.passages',
    'class.sure-wrong',
    'class.state-column',
  ];
  const rows = report.learners.map((row) => [
    nameOf(row, view, t),
    figure(row.fraction),
    String(row.right),
    String(row.answered),
    String(row.questions),
    figure(row.spentMilliseconds / 60_000),
    String(row.sourceOpened),
    String(row.passageOpened),
    row.certainty ? String(row.certainty.sureAndWrong) : '',
    stateOf(row, t),
  ]);
  return writeCsv([words(head, t), ...rows]);
}

/** The table of questions as CSV, with all figures. */
export function questionsCsv({ t, report }: Pick<ClassFrame, 't' | 'report'>): string {
  const head = [
    'class.question',
    'class.questions',
    'class.answered',
    'class.facility',
    'class.standard-deviation',
    'class.discrimination',
    'class.efficiency',
    'class.guess',
    'class.intended-weight',
    'class.effective-weight',
    'class.sources',
    'class.passages',
    'class.flags',
  ];
  const rows = report.questions.map((question) => [
    question.id,
    question.prompt,
    String(question.answered),
    ...[question.facility, question.standardDeviation, question.discrimination, question.efficiency, question.guessFraction, question.intendedWeight, question.effectiveWeight].map(
      figure,
    ),
    String(question.evidence.sourceOpened),
    String(question.evidence.passageOpened),
    words(
      question.flags.map((flag) => `class.flag-${flag}`),
      t,
    ).join(' '),
  ]);
  return writeCsv([words(head, t), ...rows]);
}

const words = (keys: readonly string[], t: Localize): string[] => keys.map((key) => t.text(key));
