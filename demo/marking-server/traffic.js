// Lists what the quiz asks the server and what comes back, so that it can be seen when the answer travels.
const list = document.querySelector('#traffic');
const send = globalThis.fetch;

globalThis.fetch = async (input, options) => {
  const response = await send(input, options);
  if (new URL(response.url).pathname === '/mark') void note(options?.method ?? 'GET', options?.body, response.clone());
  return response;
};

async function note(method, body, response) {
  const entry = document.createElement('li');
  const line = document.createElement('p');
  line.textContent = `${method} ${body ?? ''} → ${response.status}`;
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const text = await response.text();
  summary.textContent = `What came back, ${text.length.toLocaleString('en')} characters`;
  const code = document.createElement('pre');
  code.tabIndex = 0;
  code.textContent = isJson(response) ? JSON.stringify(JSON.parse(text), null, 2) : text;
  details.append(summary, code);
  entry.append(line, details);
  list.append(entry);
}

const isJson = (response) => response.headers.get('content-type')?.startsWith('application/json');
