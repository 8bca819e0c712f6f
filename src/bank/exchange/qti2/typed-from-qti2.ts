import type { QtiResponse } from '../../../formats/qti/qti-item.js';
import type { Text } from '../../../model/text.js';
import type { QuestionFields } from '../qti/raw-fields.js';
import { numberFields } from './number-from-qti2.js';
import type { QtiTry } from './qti2-try.js';
import { textFields } from './text-from-qti2.js';

const isNumber = ({ baseType }: QtiResponse): boolean => baseType === 'float' || baseType === 'integer';

/** What is typed or set by a slider: the fields of a text or of a number; undefined, with a loss, where nothing is right. */
export function typedFields(response: QtiResponse, tried: QtiTry): Record<string, unknown> | undefined {
  return isNumber(response) ? numberFields(response, tried) : textFields(response, tried);
}

/** A question of one field. */
export function typedFromQti2(response: QtiResponse, prompt: Text, tried: QtiTry): QuestionFields | undefined {
  const fields = typedFields(response, tried);
  return fields && { type: isNumber(response) ? 'numeric' : 'short-text', prompt, ...fields };
}
