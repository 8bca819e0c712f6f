/** A number as SCORM takes it: never with an exponent, at most seven digits after the point. */
export function writeDecimal(value: number, digits = 7): string {
  const text = value.toFixed(digits);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/** A share from 0 to 1 as points from 0 to 100. */
export const writePoints = (share: number): string => writeDecimal(Math.min(1, Math.max(0, share)) * 100, 2);

/** A share where it lies between −1 and 1. */
export const writeScaled = (share: number): string => writeDecimal(Math.min(1, Math.max(-1, share)));
