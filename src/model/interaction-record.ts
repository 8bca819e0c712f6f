/**
 * One response as SCORM 2004 (`cmi.interactions`) and xAPI (`cmi.interaction`) describe it, with the words people read beside it.
 * @see https://adlnet.gov/projects/scorm-2004-4th-edition/ (Run-Time Environment §4.2.9)
 * @see https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#interaction-activities
 */
export interface InteractionRecord {
  readonly type: 'choice' | 'true-false' | 'fill-in' | 'numeric' | 'matching' | 'sequencing' | 'likert' | 'performance' | 'long-fill-in' | 'other';
  /** The response in the author's ids or the learner's own words; a list where several may be given. */
  readonly learnerResponse: readonly string[];
  /** Each inner list is one complete right answer. */
  readonly correctResponses: readonly (readonly string[])[];
  /** The response in words, for results pages and files; may hold the small Markdown of bank texts. */
  readonly responseText: string;
  /** The right answer in words. */
  readonly answerText: string;
}
