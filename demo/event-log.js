const MOST_LINES = 40;
const ownFields = ['question', 'response', 'tryNumber', 'count', 'resumed', 'source', 'claim', 'event', 'place'];

/** Lists the events of an element, newest first, with what they carry. */
export function logEvents(target, names, list) {
  for (const name of names) target.addEventListener(name, (event) => addLine(list, event));
}

function addLine(list, event) {
  const line = document.createElement('li');
  line.textContent = `${event.type} ${detailsOf(event)}`;
  list.querySelector('.none')?.remove();
  list.prepend(line);
  while (list.children.length > MOST_LINES) list.lastElementChild.remove();
}

function detailsOf(event) {
  const shown = Object.fromEntries(ownFields.filter((field) => field in event).map((field) => [field, event[field]]));
  if (event.score) shown.score = { earned: event.score.earned, possible: event.score.possible };
  if (event.results) shown.results = { right: event.results.right, questions: event.results.questions.length, fraction: event.results.fraction };
  if (event.problems) shown.problems = event.problems.map(({ message }) => message);
  return JSON.stringify(shown);
}
