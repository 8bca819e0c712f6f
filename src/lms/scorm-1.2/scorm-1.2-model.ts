import type { Outcome, ScormModel } from '../scorm-model.js';
import { writeTimespan } from '../session-time.js';
import { writePoints } from '../write-number.js';
import { describeInteraction } from './describe-interaction.js';

const OUTCOMES: readonly string[] = ['completed', 'passed', 'failed'] satisfies Outcome[];

/** SCORM 1.2: one status for everything, scores from 0 to 100, 4,096 characters of state. */
export const scorm12Model: ScormModel = {
  dialect: {
    api: 'API',
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
    lastError: 'LMSGetLastError',
    alreadyRunning: '101',
  },
  stateLimit: 4096,
  mostInteractions: 1000,
  readLaunch(get) {
    const status = get('cmi.core.lesson_status');
    const mode = get('cmi.core.lesson_mode');
    const pass = get('cmi.student_data.mastery_score');
    return {
      mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
      learner: get('cmi.core.student_id'),
      outcome: OUTCOMES.includes(status) ? (status as Outcome) : undefined,
      points: numberIn(get('cmi.core.score.raw')),
      isUntouched: !OUTCOMES.includes(status) && status !== 'incomplete',
      passFraction: shareIn(pass),
      language: undefined,
    };
  },
  begun: [['cmi.core.lesson_status', 'incomplete']],
  score: (share) => [
    ['cmi.core.score.min', '0'],
    ['cmi.core.score.max', '100'],
    ['cmi.core.score.raw', writePoints(share)],
  ],
  outcome: (outcome) => [['cmi.core.lesson_status', outcome]],
  objective: (_id, share, isOver) => [
    ['score.min', '0'],
    ['score.max', '100'],
    ['score.raw', writePoints(share)],
    ['status', isOver ? 'completed' : 'incomplete'],
  ],
  interaction: describeInteraction,
  // “normal” is no word of SCORM 1.2; with “suspend” the host gives back the state the next time.
  visit: (milliseconds) => [
    ['cmi.core.session_time', writeTimespan(milliseconds)],
    ['cmi.core.exit', 'suspend'],
  ],
};

const numberIn = (text: string): number | undefined => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined);

/** Points of 100 as a share. */
function shareIn(text: string): number | undefined {
  const points = numberIn(text);
  return points !== undefined && points >= 0 && points <= 100 ? points / 100 : undefined;
}
