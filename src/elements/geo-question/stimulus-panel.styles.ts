import { css } from 'lit';

export const stimulusPanelStyles = css`
  .stimuli {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: 1em;
    margin-block-end: 1.25em;
  }
  .stimulus {
    padding: 0.8em 1em;
    background: var(--wash);
    border-inline-start: 3px solid var(--hair);
    border-radius: 4px;
  }
  .stimulus img,
  .stimulus video,
  .stimulus audio {
    max-width: 100%;
    height: auto;
  }
`;
