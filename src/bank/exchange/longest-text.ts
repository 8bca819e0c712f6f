import { LONGEST_TEXT } from '../../model/schema.js';

/** Whether any text in a value that was made by us is longer than a bank may hold. */
export function holdsTooLongText(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LONGEST_TEXT;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsTooLongText);
}
