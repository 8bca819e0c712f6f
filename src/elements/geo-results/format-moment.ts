/** A moment in words, in the learner's own time zone, to the minute or only its day; nothing for one that is not known. */
export function formatMoment(milliseconds: number, { language }: { readonly language: string }, isDay = false): string {
  if (!(milliseconds > 0 && milliseconds < 8.64e15)) return '';
  const options: Intl.DateTimeFormatOptions = isDay ? { dateStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' };
  try {
    return new Intl.DateTimeFormat(language, options).format(milliseconds);
  } catch {
    return new Intl.DateTimeFormat('en', options).format(milliseconds);
  }
}
