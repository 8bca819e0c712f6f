import { html, nothing, type TemplateResult } from 'lit';
import { noteIcon } from '../../element-kit/icons.js';
import type { Localize } from '../../element-kit/localize.js';

/** Asks once for the password of all encrypted files; nothing where there are none. */
export function passwordForm(locked: number, wasWrong: boolean, isBusy: boolean, unlock: (password: string) => void, t: Localize): TemplateResult | typeof nothing {
  if (locked === 0) return nothing;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { value } = (event.target as HTMLFormElement).querySelector('input') as HTMLInputElement;
    if (value !== '') unlock(value);
  };
  return html`
    <form class="notice" part="password" @submit=${onSubmit}>
      <p class="line">${noteIcon}<strong>${t.text('class.locked', { count: locked })}</strong></p>
      <p id="password-why">${t.text('class.locked-why')}</p>
      <div class="actions">
        <label class="field">
          <span>${t.text('class.password')}</span>
          <input
            type="password"
            required
            autocomplete="off"
            aria-describedby=${wasWrong ? 'password-why password-fault' : 'password-why'}
            aria-invalid=${wasWrong ? 'true' : 'false'}
          />
        </label>
        <button class="outlined" type="submit" ?disabled=${isBusy}>${t.text('class.unlock')}</button>
      </div>
      ${wasWrong ? html`<p class="fault" id="password-fault" role="alert">${t.text('class.locked-again', { count: locked })}</p>` : nothing}
    </form>
  `;
}
