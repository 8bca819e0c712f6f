import type { SessionResults } from '../session/summarize-session.js';
import type { QuizOutcome } from './module-state.js';

/** What a module keeps of a finished quiz. `pointsOf` gives what a question is worth; one point where it is not known. */
export function outcomeFrom(results: SessionResults, pointsOf: (question: string) => number = () => 1): QuizOutcome {
  const counted = results.questions.filter(({ counts }) => counts);
  return {
    session: results.session,
    finishedAt: results.finishedAt ?? results.startedAt,
    mode: results.mode,
    right: results.right,
    count: counted.length,
    points: counted.reduce((sum, { id }) => sum + pointsOf(id), 0),
    fraction: results.fraction,
    spentMilliseconds: results.spentMilliseconds,
    objectives: results.objectives,
    sources: results.sources,
    claimKinds: results.claimKinds,
  };
}
