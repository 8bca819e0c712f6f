import type { Loss } from '../formats/loss.js';
import { writeOutControls } from './format-problem.js';

/** `rivers.json: rivers-1  hints: The hints are left out …`, always one line. */
export const formatLoss = (file: string, { question, feature, reason }: Loss): string =>
  `${writeOutControls(file)}: ${question === undefined ? '' : `${writeOutControls(question)}  `}${writeOutControls(feature)}: ${writeOutControls(reason)}`;
