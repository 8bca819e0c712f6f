/** Verbs with which English tells learners what to do. */
const VERBS =
  'add answer apply arrange assign build calculate categorise categorize check choose circle cite classify click combine convert copy compare complete connect consider correct count decide define describe determine discuss distinguish divide draw drag edit expand ' +
  'enter estimate evaluate examine explain express fill find follow give group guess identify imagine indicate infer insert interpret judge justify label link list listen locate look make mark match measure move name note number order pair pick ' +
  'place point predict put rank rate read reorder resolve rewrite round say select separate set show solve sort state study suggest sum summarise summarize tap think tick translate type underline use ' +
  'watch weigh work write ' +
  'note observe outline paraphrase position prove quote recall recognise recognize remember remove replace review simplify sketch specify spell spot subtract swap take tell test trace try';

const IMPERATIVE = new RegExp(
  `^(?:(?:now|then|please|first|next|also|again|together|carefully)[,\\s]+)*(?:(?:from|in|with|using|on|for|by|to|of|after|before|according)\\b[^.?!]{1,120}[,:]\\s+)?(?:${VERBS.split(' ').join('|')})\\b`,
  'iu',
);

/** Whether an English sentence tells learners what to do, such as “Put the events in order.” */
export const isImperative = (sentence: string): boolean => IMPERATIVE.test(sentence.trim());
