/** How a worksheet looks, on paper and on a screen: black on white. */
export const WORKSHEET_STYLE = `
:root { color-scheme: only light; color: #000; background: #fff; font: 11pt/1.45 Georgia, 'Noto Serif', serif; }
body { max-width: 42em; margin: 2em auto; padding: 0 1em; }
:lang(ur) { line-height: 2.3; }
h1 { font-size: 18pt; line-height: 1.25; }
h1, h2, .prompt { break-after: avoid; }
p, ul, ol, table, h2 { margin: 0; }
p + p { margin-block-start: 0.35em; }
a { color: inherit; overflow-wrap: anywhere; }
.small { font-size: 0.88em; }
.rule { display: flex; gap: 0.5em; align-items: end; min-height: 2.2em; }
.rule i { flex: 1; border-block-end: 0.75pt solid #000; }
.who { display: grid; grid-template-columns: 3fr 2fr; gap: 2em; }
.asked { display: grid; grid-template-columns: 2.4em minmax(0, 1fr); margin-block-start: 1.6em; break-inside: avoid; }
.asked > h2, .prompt { font-size: 1em; font-weight: 600; }
.points { font-weight: 400; white-space: nowrap; }
p + :is(ul, table, .pairs, .picture), :is(ul, .picture) + ul { margin-block-start: 0.5em; }
.stimulus { margin-block-end: 0.7em; padding: 0.5em 0.8em; border: 0.5pt solid #767676; }
img { max-width: 100%; max-height: 16cm; }
.boxes { display: grid; gap: 0.35em; padding: 0; list-style: none; }
.boxes > li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.6em; align-items: start; break-inside: avoid; }
.box { display: inline-block; width: 1em; height: 1em; margin-block-start: 0.22em; border: 0.75pt solid #000; }
.round { border-radius: 50%; }
.wide { width: 2.4em; height: 1.35em; margin-block-start: 0.05em; }
.pairs { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5em; }
.letters { padding-inline-start: 1.6em; list-style: upper-alpha; }
table { width: 100%; border-collapse: collapse; }
:is(th, td) { padding: 0.3em 0.5em; border: 0.5pt solid #767676; font-weight: 400; text-align: start; }
:is(thead th, td) { text-align: center; }
tr { break-inside: avoid; }
.answer { margin-block-start: 0.7em; padding-inline-start: 0.8em; border-inline-start: 2pt solid #000; }
.answer ol { padding-inline-start: 1.6em; }
.sources { margin-block-start: 2em; padding-block-start: 1em; border-block-start: 0.75pt solid #000; font-size: 0.94em; }
.sources > h2 { font-size: 1.1em; }
.source { margin-block-start: 1em; break-inside: avoid; }
.label { font-weight: 600; }
`;
