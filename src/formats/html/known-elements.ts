/** Elements of HTML by what becomes of them in our inline text. Of all others only the characters stay. */
export const BOLD = new Set(['b', 'strong']);
export const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var']);
export const CODE = new Set(['code', 'kbd', 'samp', 'tt']);
export const LINES = new Set([
  'div',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'nav',
  'figcaption',
  'dt',
  'dd',
  'tr',
  'caption',
  'address',
  'summary',
  'legend',
  'option',
  'center',
]);
export const PARAGRAPHS = new Set(['p', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'figure', 'dl', 'fieldset', 'details', 'hr']);
/** Left out with all that is in them, under these names. */
export const DROPPED: Readonly<Record<string, string>> = {
  script: 'script',
  style: 'style sheet',
  iframe: 'embedded page',
  object: 'embedded object',
  embed: 'embedded object',
  applet: 'embedded object',
  audio: 'sound',
  video: 'film',
  canvas: 'drawing',
  svg: 'drawing',
  template: 'template',
  noscript: 'text for browsers without script',
  noembed: 'embedded object',
  noframes: 'embedded page',
  input: 'form field',
  select: 'form field',
  textarea: 'form field',
  head: '',
  title: '',
  meta: '',
  link: '',
  base: '',
};
/** What an element meant that only its characters stay of. */
export const LOST: Readonly<Record<string, string>> = {
  table: 'table (its rows stand as lines)',
  math: 'formula',
  u: 'underline',
  s: 'strike-through',
  strike: 'strike-through',
  del: 'strike-through',
  button: 'button',
  form: 'form',
};
