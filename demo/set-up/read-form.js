/** Reads the settings of a form; what is left open or cannot be right is left to the bank. */
export function readSettings(values) {
  const text = (name) => String(values.get(name) ?? '').trim();
  const whole = (name, least, most) => {
    const value = text(name) === '' ? NaN : Number(text(name));
    return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
  };
  const one = (name, choices) => (choices.includes(text(name)) ? text(name) : undefined);
  return {
    mode: one('mode', ['practice', 'test']),
    limit: whole('limit', 1, 1000),
    passPercent: whole('pass', 0, 100),
    certainty: one('certainty', ['on', 'off']),
    seed: text('seed') === '' ? undefined : text('seed').slice(0, 100),
  };
}

/** A folder's address as it goes before names of files: with a stroke at its end, and without what follows a question mark. */
export function readFolder(text, base) {
  try {
    const { protocol, origin, pathname } = new URL(text.trim() || base, base);
    if (protocol === 'https:' || protocol === 'http:') return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
  } catch {
    // Said below.
  }
  return undefined;
}
