/** How a text is to be read: `moodle` is HTML in which line breaks count. */
export type MoodleFormat = 'html' | 'markdown' | 'plain' | 'moodle';

/** A file inside of the XML, which texts name as `@@PLUGINFILE@@/name`. */
export interface MoodleFile {
  /** With its folder: `maps/lakes.png`. */
  readonly name: string;
  /** The bytes in base 64, as written. */
  readonly base64: string;
}

export interface MoodleText {
  readonly format: MoodleFormat;
  readonly text: string;
  readonly files?: readonly MoodleFile[];
}

export interface MoodleAnswer {
  /** The share of the mark in percent, below 0 where it costs. */
  readonly percent: number;
  readonly text: MoodleText;
  readonly feedback?: MoodleText;
  /** For numbers. */
  readonly tolerance?: number;
}

/** Questions after this one belong to the category. */
export interface MoodleCategory {
  readonly kind: 'category';
  /** As it stands: `$course$/top/Rivers`. */
  readonly path: string;
  readonly info?: MoodleText;
  readonly idNumber?: string;
}

/** What every question has. */
export interface MoodleFrame {
  readonly name: string;
  readonly idNumber?: string;
  readonly text: MoodleText;
  /** Said to everybody. */
  readonly general?: MoodleText;
  /** What it is worth; a cloze says so in its gaps. */
  readonly points?: number;
  /** What each wrong try costs, as a share of the mark. */
  readonly penalty?: number;
  readonly hints?: readonly MoodleText[];
  readonly tags?: readonly string[];
  /** What is said by how much is right, where the kind has it. */
  readonly correct?: MoodleText;
  readonly partly?: MoodleText;
  readonly incorrect?: MoodleText;
}

export interface MoodlePair {
  /** Empty where the option fits nothing. */
  readonly prompt: MoodleText;
  /** Plain characters. */
  readonly option: string;
}

export interface MoodleUnit {
  readonly name: string;
  /** How many of the number's own unit it is. */
  readonly multiplier: number;
}

export type MoodleBody =
  | { readonly kind: 'multichoice'; readonly isSingle: boolean; readonly shuffle: boolean; readonly answers: readonly MoodleAnswer[] }
  | { readonly kind: 'truefalse'; readonly answers: readonly MoodleAnswer[] }
  | { readonly kind: 'shortanswer'; readonly matchCase: boolean; readonly answers: readonly MoodleAnswer[] }
  | { readonly kind: 'numerical'; readonly answers: readonly MoodleAnswer[]; readonly units: readonly MoodleUnit[]; readonly unitCounts: boolean; readonly unitFirst: boolean }
  | { readonly kind: 'matching'; readonly shuffle: boolean; readonly pairs: readonly MoodlePair[] }
  | { readonly kind: 'essay'; readonly graderInfo?: MoodleText; readonly template?: MoodleText; readonly attachments: number }
  | { readonly kind: 'ordering'; readonly grading: string; readonly isWhole: boolean; readonly entries: readonly MoodleAnswer[] }
  /** Gaps stand in the text as embedded answers. */
  | { readonly kind: 'cloze' }
  /** Gaps stand in the text as `[[1]]`, the number of an option; a gap offers the options of that one's group. */
  | { readonly kind: 'gapselect' | 'ddwtos'; readonly options: readonly { readonly text: string; readonly group: string }[] }
  | { readonly kind: 'description' }
  /** A kind that is not read, by its name in the file. */
  | { readonly kind: 'other'; readonly type: string };

export type MoodleQuestion = MoodleFrame & MoodleBody;

export type MoodleItem = MoodleCategory | MoodleQuestion;
