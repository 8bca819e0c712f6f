import { html, type TemplateResult } from 'lit';

/** A labelled select. */
export function choiceField<Value extends string>(
  label: string,
  options: readonly { readonly value: Value; readonly text: string }[],
  value: Value,
  choose: (value: Value) => void,
): TemplateResult {
  const onChange = (event: Event): void => choose((event.target as HTMLSelectElement).value as Value);
  // Without their own type, which the check of templates takes for an object.
  const plain: readonly { readonly value: string; readonly text: string }[] = options;
  const chosen: string = value;
  return html`
    <label class="field">
      <span>${label}</span>
      <select @change=${onChange}>
        ${plain.map((option) => html`<option value=${option.value} ?selected=${option.value === chosen}>${option.text}</option>`)}
      </select>
    </label>
  `;
}
