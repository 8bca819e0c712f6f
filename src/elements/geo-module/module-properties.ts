import type { PropertyValues } from 'lit';

/** What `<geo-module>` observes. */
export const moduleProperties = {
  src: {},
  module: { attribute: false },
  save: {},
  links: {},
  navigation: {},
  pass: {},
  heading: { type: Number },
  label: {},
  theme: { reflect: true },
  keeper: { attribute: false },
  lang: {},
  contentsOpen: { state: true },
  asksToRestart: { state: true },
};

/** Those that make it another course, or another way of saving it. */
const OPENING = ['src', 'module', 'save', 'pass'];

export const isAnotherModule = (changed: PropertyValues): boolean => OPENING.some((name) => changed.has(name));
