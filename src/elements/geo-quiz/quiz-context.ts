import { createContext } from '@lit/context';
import type { Session } from '../../session/session.js';
import type { SourceShelf } from './source-shelf.js';

/** What `<geo-quiz>` gives to the elements inside it. A new object when any of it changes. */
export interface QuizContext {
  readonly session: Session;
  /** The sources behind the questions; undefined until they are here. */
  readonly shelf: SourceShelf | undefined;
  /** Another tab has the quiz: everything can be read and nothing changed. */
  readonly locked: boolean;
  /** What addresses in the bank are relative to. */
  readonly base: string;
  /** The language of the bank's texts. */
  readonly contentLanguage: string;
  /** The language of the interface. */
  readonly language: string;
}

export const quizContext = createContext<QuizContext>(Symbol('geo-quiz'));
