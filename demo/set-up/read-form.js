/** Reads the settings of a form; what is left open or cannot be right is left to the bank. */
export function readSettings(values) {
  const text = (name) => String(values.get(name) ?? '').trim();
  const whole = (name, least, most) => {
    const value = text(name) === '' ? NaN : Number(text(name));
    return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
  };
  const one = (name, choices) => (choices.includes(text(name)) ? text(name) : undefined);
  const minutes = whole('minutes', 0, 600);
  return {
    mode: one('mode', ['practice', 'test']),
    limit: whole('limit', 1, 1000),
    shuffle: one('shuffle', ['on', 'off']),
    passPercent: whole('pass', 0, 100),
    layout: one('layout', ['paged', 'list']),
    attempts: one('attempts', ['unlimited', '1', '2', '3']),
    timeLimitSeconds: minutes === undefined ? undefined : minutes === 0 ? 'none' : minutes * 60,
    extraTime: one('extra', ['1.5', '2', '10', 'none']),
    certainty: one('certainty', ['on', 'off']),
    language: one('language', ['en', 'en-XA', 'ar-XB']),
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

/** Whether an address is of this machine, which nobody else can reach. */
export function isOwnMachine(address) {
  try {
    const { hostname } = new URL(address);
    return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(?:\.\d+){3}$/u.test(hostname);
  } catch {
    return false;
  }
}
