/** Time that is left, as a key of the message catalogue with its number: whole minutes, never more than there are, and seconds in the last one. */
export function describeTime(milliseconds: number): { readonly key: 'timer.minutes' | 'timer.seconds' | 'timer.over'; readonly count: number } {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds <= 0) return { key: 'timer.over', count: 0 };
  return seconds >= 60 ? { key: 'timer.minutes', count: Math.floor(seconds / 60) } : { key: 'timer.seconds', count: seconds };
}
