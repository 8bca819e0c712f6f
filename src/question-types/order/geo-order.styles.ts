import { css } from 'lit';

export const geoOrderStyles = css`
  .order {
    container-type: inline-size;
    position: relative;
  }
  .entries {
    list-style: none;
    display: grid;
    gap: 8px;
  }
  .entries > li {
    position: relative;
  }
  .entry {
    display: flex;
    gap: 0.7em;
    align-items: center;
    min-height: 60px;
    padding: 6px 8px;
    border: 1px solid var(--edge, var(--hair));
    border-radius: var(--radius);
    box-shadow: inset 0 0 0 1px var(--edge, transparent);
  }
  .text {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .entry select {
    min-height: 44px;
    padding-inline: 0.4em 0.2em;
    font-weight: 600;
  }
  .place {
    min-width: 2em;
    text-align: center;
    font-weight: 600;
    color: var(--soft);
  }
  .grip {
    align-self: stretch;
    display: flex;
    align-items: center;
    color: var(--line);
    cursor: grab;
    touch-action: none;
  }
  .moves {
    display: flex;
    gap: 4px;
  }
  .moves button {
    min-height: 44px;
    width: 44px;
    padding: 0;
  }
  .down .icon {
    rotate: 180deg;
  }
  [data-dragged] {
    opacity: 0.5;
  }
  [data-gap]::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: -5px;
    border-block-start: 3px solid var(--accent);
  }
  [data-gap='after']::after {
    inset-block: auto -6px;
  }
  .row-right {
    --edge: var(--right);
  }
  .row-wrong {
    --edge: var(--wrong);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .entries .reason {
    margin-block: 4px;
  }
  .pair {
    padding: 4px 1em 0;
  }
  .keep {
    margin: 0.6em -0.9em 0;
  }
  .keep[aria-disabled='true'] {
    color: var(--soft);
    background: none;
    cursor: default;
  }
  #answer {
    margin-block-start: 1em;
  }
  .answer,
  .time {
    padding-inline-start: 2em;
  }
  .time::before {
    content: '';
    position: absolute;
    inset-block: 1.9em;
    inset-inline-start: 0.55em;
    border-inline-start: 2px solid var(--line);
  }
  .time .entries > li::before {
    content: '';
    position: absolute;
    inset-block-start: 24px;
    inset-inline-start: calc(-1.45em - 5px);
    padding: 4px;
    border: 2px solid var(--line);
    border-radius: 50%;
    background: var(--paper);
  }
  .end {
    margin-inline-start: -2em;
    color: var(--soft);
  }
  @container (max-width: 30em) {
    .moves {
      flex-direction: column;
      gap: 0;
    }
    .entry:has(.marks) {
      flex-wrap: wrap;
    }
    .marks {
      flex: 1 0 100%;
      padding-inline-start: 2.7em;
    }
  }
  @container (max-width: 17em) {
    .grip {
      display: none;
    }
  }
`;
