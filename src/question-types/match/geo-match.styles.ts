import { css } from 'lit';

export const geoMatchStyles = css`
  .label {
    color: var(--soft);
    font-size: 0.94em;
  }
  .lettered {
    list-style: none;
    margin-block: 0.4em 1.2em;
    padding: 0.7em 1em;
    border-radius: var(--radius);
    background: var(--wash);
    display: grid;
    gap: 0.4em;
  }
  .lettered li {
    display: grid;
    grid-template-columns: 1.4em minmax(0, 1fr);
    gap: 0.4em;
    overflow-wrap: anywhere;
  }
  .letter {
    font-weight: 700;
    color: var(--accent);
  }
  @media (forced-colors: active) {
    .lettered {
      border: 1px solid CanvasText;
    }
  }
`;
