import { html, svg, type TemplateResult } from 'lit';
import { icon } from '../../element-kit/icons.js';
import type { Localize } from '../../element-kit/localize.js';
import type { Claim, ClaimKind } from '../../model/claim.js';

const shapes: Readonly<Record<ClaimKind, TemplateResult>> = {
  'fact-stated': svg`<path d="M4 5.5h12M4 10h12M4 14.500h7" />`,
  attributed: svg`<path d="M8 6c-3 0-4 2-4 4.500V14h4.500v-4H6M16 6c-3 0-4 2-4 4.500V14h4.500v-4H14" />`,
  allegation: svg`<path d="M10 3.500 17.500 16h-15zM10 8v3.500m0 2v.2" />`,
  opinion: svg`<path d="M3.500 5h13v8.500H9L5.500 17v-3.500h-2z" />`,
  forecast: svg`<path d="M3.500 15 8 9.500l3 3 5.500-7m-4 0h4v4" />`,
  recommendation: svg`<path d="M3.500 10h11m-4-4 4 4-4 4M17 4v12" />`,
};

/** What kind of statement a claim is: an icon and a word, never a colour alone. */
export function claimKind({ kind, attributedTo }: Pick<Claim, 'kind' | 'attributedTo'>, localize: Localize): TemplateResult {
  const word = localize.text(`kind.${kind}`);
  const shown = attributedTo === null ? word : kind === 'attributed' ? localize.text('kind.attributed-to', { name: attributedTo }) : `${word} · ${attributedTo}`;
  return html`
    <span class="kind kind-${kind}" part="kind">
      ${icon(shapes[kind])}
      <bdi>${shown}</bdi>
    </span>
  `;
}
