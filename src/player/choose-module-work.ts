import type { ModuleAndSessions, UnpackedModule } from '../lms/pack-module.js';

/** What this device has of a module. */
export type ModuleOnDevice = ModuleAndSessions;

/**
 * Whose work to go on with: the host's, unless this device has gone on further with the same, which happens when the page was killed
 * before the host had the last steps. Where the host says that this is the first visit, what the device has is of another attempt.
 */
export function chooseModuleWork(host: UnpackedModule, device: ModuleOnDevice | undefined, isNew: boolean): 'host' | 'device' | undefined {
  if (host.outcome === 'restored') return device?.state.id === host.state.id && !isBehind(device, host) ? 'device' : 'host';
  return device === undefined || isNew ? undefined : 'device';
}

/** Whether one comes before the other: in what is finished or read, in tries, in responses, in time, in that order. The same is not behind. */
function isBehind(one: ModuleAndSessions, other: ModuleAndSessions): boolean {
  const [own, others] = [countsOf(one), countsOf(other)];
  const place = own.findIndex((count, index) => count !== others[index]);
  return place >= 0 && (own[place] ?? 0) < (others[place] ?? 0);
}

const countsOf = ({ state, sessions }: ModuleAndSessions): readonly number[] => {
  const all = [...sessions.values()];
  return [
    Object.keys(state.outcomes).length + state.read.length,
    all.reduce((sum, { responses }) => sum + Object.values(responses).reduce((tries, own) => tries + own.tries.length, 0), 0),
    all.reduce((sum, { responses }) => sum + Object.values(responses).filter(({ response }) => response !== undefined).length, 0),
    all.reduce((sum, { spentMilliseconds = 0 }) => sum + spentMilliseconds, 0),
  ];
};
