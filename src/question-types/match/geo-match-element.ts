import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { inlineText } from '../../element-kit/inline-text.js';
import { addEnglish } from '../../element-kit/localize.js';
import { plainText } from '../../element-kit/plain-text.js';
import { QuestionElement, type ResponseRules } from '../../element-kit/question-element.js';
import { questionStyles } from '../../element-kit/question.styles.js';
import { selectRow, type SelectBox, type SelectRow } from '../../element-kit/select-row.js';
import { selectRowStyles } from '../../element-kit/select-row.styles.js';
import { tokens } from '../../element-kit/tokens.styles.js';
import { matchMessages } from '../../i18n/match-messages.js';
import { charactersOf, hasMarkup, languageOf } from '../../model/text.js';
import { missingMatch, type AskedMatch } from './ask-match.js';
import { geoMatchStyles } from './geo-match.styles.js';
import { matchResponseSchema, type MatchResponse } from './match-question.js';

addEnglish(matchMessages);

/** What fits a drop-down list on a phone; longer texts are shown once in a list with letters. */
const LONGEST_OPTION = 38;
const LONGEST_BEGINNING = 24;

/**
 * Prompts, each matched with an option from a native drop-down list. Use inside `<geo-question>`, or alone with `asked` set. Where an
 * option is long, all stand once above the prompts, under letters, and the lists give the letter and the beginning.
 *
 * @tag geo-match
 * @fires {GeoResponseEvent} geo-response - The learner chose an option; `response` has the id of the option under the id of each prompt.
 * @csspart prompt - The question itself.
 * @csspart option - A row with one prompt and its list; also `option-right`, `option-wrong`, `option-answer` after marking.
 * @csspart field - A drop-down list.
 * @csspart reason - Why a match is right or wrong.
 */
export class GeoMatchElement extends QuestionElement<AskedMatch, MatchResponse> {
  static override readonly rules: ResponseRules = { responseSchema: matchResponseSchema, missing: missingMatch };

  static override styles: CSSResultGroup = [tokens, questionStyles, selectRowStyles, geoMatchStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { asked } = this;
    if (!asked) return nothing;
    const isLettered = asked.options.some(({ text }) => charactersOf(text).length > LONGEST_OPTION || hasMarkup(charactersOf(text)));
    const options = asked.options.map(({ id, text }, index) => {
      const words = plainText(text, this.localize);
      return { value: id, words: isLettered ? `${letterOf(index)} · ${shorten(words)}` : words, language: languageOf(text) ?? this.contentLanguage };
    });
    return html`
      <fieldset>
        <legend class="prompt" part="prompt">${inlineText(asked.prompt, this.contentLanguage, this.localize)}</legend>
        ${isLettered ? this.#list(asked) : nothing}
        <div class="select-rows">${asked.prompts.map((prompt) => this.#row(prompt, options))}</div>
      </fieldset>
    `;
  }

  #list({ options }: AskedMatch): TemplateResult {
    return html`
      <p class="label" id="options">${this.localize.text('match.options')}</p>
      <ol class="lettered" role="list" aria-labelledby="options">
        ${options.map(({ text }, index) => html`<li><span class="letter">${letterOf(index)}</span>${inlineText(text, this.contentLanguage, this.localize)}</li>`)}
      </ol>
    `;
  }

  #row({ id, text }: AskedMatch['prompts'][number], options: SelectBox['options']): TemplateResult {
    const mark = this.markOf(id);
    return selectRow(
      {
        id,
        text,
        options,
        empty: this.localize.text('match.choose'),
        value: this.response?.[id] ?? '',
        disabled: this.readonly,
        mark: mark.state === 'answer' ? { ...mark, feedback: undefined } : mark,
        answer: mark.state === 'right' ? undefined : this.#answerTo(id, mark.state === 'wrong' ? mark.feedback : undefined),
        language: this.contentLanguage,
        onChange: this.#onChange,
      },
      this.localize,
    );
  }

  /** The option that fits a prompt, with the reason for it unless that has been given. */
  #answerTo(id: string, given: SelectRow['mark']['feedback']): SelectRow['answer'] {
    const index = this.reveal?.parts.findIndex((part) => part.id === id) ?? -1;
    const text = this.reveal?.answers[index];
    const feedback = this.reveal?.parts[index]?.feedback;
    if (text === undefined) return undefined;
    const isGiven = given !== undefined && feedback !== undefined && charactersOf(given) === charactersOf(feedback);
    return { text, feedback: isGiven ? undefined : feedback };
  }

  readonly #onChange = (prompt: string, option: string): void => {
    const { [prompt]: _before, ...others } = this.response ?? {};
    this.respond(option === '' ? others : { ...others, [prompt]: option });
  };
}

const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** The beginning of a text, cut between words where that is near. */
function shorten(words: string): string {
  const letters = Array.from(words);
  if (letters.length <= LONGEST_BEGINNING) return words;
  const beginning = letters.slice(0, LONGEST_BEGINNING).join('');
  const space = beginning.lastIndexOf(' ');
  return `${space > LONGEST_BEGINNING / 2 ? beginning.slice(0, space) : beginning}…`;
}
