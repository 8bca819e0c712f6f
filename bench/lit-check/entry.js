// The plainest Lit quiz that has the step “Check, then see feedback”: what our Check is measured against.
import { LitElement, css, html, nothing } from 'lit';
import './page.css';

const isRight = (question, value) => {
  if (question.type === 'text') return !!value && value.trim().toLowerCase() === question.answer.toLowerCase();
  if (question.type === 'single') return value === question.answer;
  return !!value && value.length === question.answer.length && question.answer.every((id) => value.includes(id));
};

class LcQuestion extends LitElement {
  static properties = { question: { attribute: false }, value: { attribute: false }, result: { attribute: false } };
  static styles = css`
    :host {
      display: block;
    }
    fieldset {
      border: 1px solid #ccc;
      border-radius: 8px;
      margin: 0 0 1rem;
      padding: 1rem;
    }
    legend {
      font-weight: 600;
    }
    label {
      display: block;
      padding: 0.4rem 0.5rem;
    }
    output {
      display: block;
      min-height: 1.5em;
    }
    .ok {
      color: #0a6b2b;
    }
    .no {
      color: #a4161a;
    }
  `;
  #change = (event) => {
    const { question } = this;
    const { value, checked } = event.target;
    if (question.type === 'multi') this.value = checked ? [...(this.value ?? []), value] : (this.value ?? []).filter((other) => other !== value);
    else this.value = value;
    this.dispatchEvent(new CustomEvent('answer', { detail: this.value, bubbles: true, composed: true }));
  };
  render() {
    const { question, value, result } = this;
    if (!question) return nothing;
    return html`<fieldset @change=${this.#change}>
      <legend>${question.prompt}</legend>
      ${
        question.type === 'text'
          ? html`<input type="text" aria-label="Answer" .value=${value ?? ''} />`
          : question.choices.map(
              (choice) =>
                html`<label
                  ><input
                    type=${question.type === 'single' ? 'radio' : 'checkbox'}
                    name="a"
                    value=${choice.id}
                    .checked=${Array.isArray(value) ? value.includes(choice.id) : value === choice.id}
                  />
                  ${choice.text}</label
                >`,
            )
      } <output class=${result == null ? '' : result ? 'ok' : 'no'}>${result == null ? '' : result ? question.feedback.correct : question.feedback.incorrect}</output>
    </fieldset>`;
  }
}
customElements.define('lc-question', LcQuestion);

class LcQuiz extends LitElement {
  static properties = { bank: { attribute: false }, current: { state: true }, checked: { state: true } };
  static styles = css`
    button {
      font: inherit;
      padding: 0.5rem 1rem;
      border: 0;
      border-radius: 6px;
      background: #1453b8;
      color: #fff;
    }
  `;
  current = 0;
  checked = [];
  responses = [];
  #check = () => {
    this.checked = Object.assign([...this.checked], { [this.current]: isRight(this.bank.questions[this.current], this.responses[this.current]) });
  };
  #next = () => {
    this.current = Math.min(this.current + 1, this.bank.questions.length - 1);
  };
  render() {
    if (!this.bank) return nothing;
    const { current } = this;
    const marked = this.checked[current];
    return html`<lc-question
        .question=${this.bank.questions[current]}
        .value=${this.responses[current]}
        .result=${marked}
        @answer=${(event) => {
          this.responses[current] = event.detail;
        }}
      ></lc-question>
      ${marked === undefined ? html`<button id="check" @click=${this.#check}>Check</button>` : html`<button id="next" @click=${this.#next}>Next</button>`}`;
  }
}
customElements.define('lc-quiz', LcQuiz);

export async function mount(root, bank) {
  const quiz = document.createElement('lc-quiz');
  quiz.bank = bank;
  root.append(quiz);
  await quiz.updateComplete;
  const { questions } = bank;
  const item = (index) => (quiz.current === index ? quiz.renderRoot.querySelector('lc-question') : null);
  return {
    target: (index, choice) => item(index)?.renderRoot.querySelectorAll('input')[questions[index].type === 'text' ? 0 : choice],
    confirm: () => quiz.renderRoot.querySelector('#check'),
    next: () => quiz.renderRoot.querySelector('#next'),
    answer: (index, value) => {
      quiz.responses[index] =
        questions[index].type === 'text' ? value : Array.isArray(value) ? value.map((at) => questions[index].choices[at].id) : questions[index].choices[value].id;
    },
    answered: () => quiz.responses.filter((response) => response != null).length,
    count: () => quiz.renderRoot.querySelectorAll('lc-question').length,
    submit: async () => ({ score: questions.filter((question, index) => isRight(question, quiz.responses[index])).length, max: questions.length }),
  };
}
