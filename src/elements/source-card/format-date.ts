const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A recorded date in words, as exactly as it is recorded: `2025-05` stays a month. */
export function formatDate(date: string, language: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  // The first Intl object costs a page some 20 ms; English does without.
  if (language.startsWith('en')) return [day, month && MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ');
  try {
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', ...(month ? { month: 'long' } : {}), ...(day ? { day: 'numeric' } : {}) };
    return new Intl.DateTimeFormat(language, options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  } catch {
    return date;
  }
}
