/** For pages with a quiz in a frame: makes frames marked with `data-geo-quiz` as high as their content. Does nothing outside a browser. */
import { followHeights } from './embed/follow-heights.js';

if (typeof document !== 'undefined') followHeights(document);
