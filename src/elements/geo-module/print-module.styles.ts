import { css } from 'lit';

export const printModuleStyles = css`
  @media print {
    .worksheet ~ .module {
      display: none;
    }
    .worksheet h1 {
      font-size: 22pt;
    }
    .printed {
      margin-block-start: 2em;
    }
    .printed > * + * {
      margin-block-start: 0.8em;
    }
    .printed-questions > header {
      display: none;
    }
    .worksheet source-card {
      break-inside: avoid;
    }
  }
`;
