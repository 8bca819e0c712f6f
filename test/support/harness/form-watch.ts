/** What elements last told the form around them, which pages cannot read back. */
export interface ToldForm {
  value?: unknown;
  state?: unknown;
  flags?: ValidityStateFlags | undefined;
  message?: string | undefined;
  anchor?: HTMLElement | undefined;
}

/** Listens to what every element tells its form from now on. */
export function watchForms(): { readonly toldBy: (element: HTMLElement) => ToldForm; readonly restore: () => void } {
  const told = new WeakMap<Element, ToldForm>();
  const note = (internals: ElementInternals, words: ToldForm): void => {
    const host = internals.shadowRoot?.host;
    if (host) told.set(host, { ...told.get(host), ...words });
  };
  const { prototype } = ElementInternals;
  const before = { setFormValue: prototype.setFormValue, setValidity: prototype.setValidity };
  prototype.setFormValue = function (this: ElementInternals, value, state): void {
    note(this, { value, state });
    if (state === undefined) before.setFormValue.call(this, value);
    else before.setFormValue.call(this, value, state);
  };
  prototype.setValidity = function (this: ElementInternals, flags, message, anchor): void {
    note(this, { flags, message, anchor });
    before.setValidity.call(this, flags, message, anchor);
  };
  return { toldBy: (element) => told.get(element) ?? {}, restore: () => void Object.assign(prototype, before) };
}
