/** A recorded date in words, as exactly as it is recorded: `2025-05` stays a month. */
export function formatDate(date: string, language: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  try {
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', ...(month ? { month: 'long' } : {}), ...(day ? { day: 'numeric' } : {}) };
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  } catch {
    return date;
  }
}
