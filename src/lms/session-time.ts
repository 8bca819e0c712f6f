/** The longest time that fits `HHHH:MM:SS.SS`, in hundredths of a second. */
const LONGEST = 9999 * 360_000 + 359_999;

const two = (number: number): string => String(number).padStart(2, '0');

function split(milliseconds: number): { hours: number; minutes: number; seconds: number; hundredths: number } {
  const all = Math.min(LONGEST, Math.max(0, Math.round(milliseconds / 10)));
  return { hours: Math.floor(all / 360_000), minutes: Math.floor(all / 6000) % 60, seconds: Math.floor(all / 100) % 60, hundredths: all % 100 };
}

/** A span of time as SCORM 1.2 writes it: `0000:01:05.50`. */
export function writeTimespan(milliseconds: number): string {
  const { hours, minutes, seconds, hundredths } = split(milliseconds);
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(seconds)}.${two(hundredths)}`;
}

/** A span of time as SCORM 2004 and xAPI write it (ISO 8601): `PT1M5.5S`. */
export function writeDuration(milliseconds: number): string {
  const { hours, minutes, seconds, hundredths } = split(milliseconds);
  const fraction = hundredths === 0 ? '' : `.${two(hundredths)}`;
  const parts = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds > 0 || hundredths > 0 ? `${seconds}${fraction}S` : ''}`;
  return `PT${parts || '0S'}`;
}

/** The time of day as SCORM 1.2 writes it, in UTC: `10:05:09`. */
export const writeTimeOfDay = (time: number): string => new Date(time).toISOString().slice(11, 19);

/** A time as SCORM 2004 hosts take it. They refuse three digits after the second, which `toISOString` writes. */
export const writeTimestamp = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}.00Z`;
