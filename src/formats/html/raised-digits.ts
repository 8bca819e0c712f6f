const PLAIN = '0123456789+-=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

/** Digits and signs above or below the line as characters of their own (`H₂O`, `10⁻³`); undefined when one of the characters has none. */
export function shiftDigits(text: string, direction: 'raised' | 'lowered'): string | undefined {
  const shifted = Array.from(text.trim().replaceAll('\u2212', '-')).map((sign) => {
    const index = PLAIN.indexOf(sign);
    return index < 0 ? undefined : (direction === 'raised' ? RAISED : LOWERED)[index];
  });
  return shifted.includes(undefined) ? undefined : shifted.join('');
}
