import type { Outcome, ScormModel } from '../scorm-model.js';
import { writeDuration } from '../session-time.js';
import { writePoints, writeScaled } from '../write-number.js';
import { describeInteraction } from './describe-interaction.js';

/** SCORM 2004, 4th edition: completion and success apart, scores twice. */
export const scorm2004Model: ScormModel = {
  dialect: {
    api: 'API_1484_11',
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    finish: 'Terminate',
    lastError: 'GetLastError',
    alreadyRunning: '103',
  },
  stateLimit: 64_000,
  mostInteractions: 250,
  readLaunch(get) {
    const mode = get('cmi.mode');
    const completion = get('cmi.completion_status');
    const success = get('cmi.success_status');
    const outcome: Outcome | undefined = success === 'passed' || success === 'failed' ? success : completion === 'completed' ? 'completed' : undefined;
    const pass = numberIn(get('cmi.scaled_passing_score'));
    return {
      mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
      learner: get('cmi.learner_id'),
      outcome,
      points: numberIn(get('cmi.score.raw')),
      isUntouched: completion !== 'completed' && completion !== 'incomplete',
      passFraction: pass !== undefined && pass >= 0 && pass <= 1 ? pass : undefined,
      language: get('cmi.learner_preference.language') || undefined,
    };
  },
  begun: [['cmi.completion_status', 'incomplete']],
  // Some hosts read the one, some the other.
  score: (share) => [
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
    ['cmi.score.raw', writePoints(share)],
    ['cmi.score.scaled', writeScaled(share)],
  ],
  outcome: (outcome) => [['cmi.completion_status', 'completed'], ...(outcome === 'completed' ? [] : [['cmi.success_status', outcome] as const])],
  objective: (_id, share, isOver) => [
    ['score.min', '0'],
    ['score.max', '100'],
    ['score.raw', writePoints(share)],
    ['score.scaled', writeScaled(Math.max(0, share))],
    ['completion_status', isOver ? 'completed' : 'incomplete'],
  ],
  interaction: describeInteraction,
  visit: (milliseconds) => [
    ['cmi.session_time', writeDuration(milliseconds)],
    ['cmi.exit', 'suspend'],
  ],
};

const numberIn = (text: string): number | undefined => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined);
