/** The courses of this project; nothing else is loaded for a name in the address. */
const modules = ['reading-contested-news', 'the-year-2025', 'ties-and-positions'];
const wanted = new URLSearchParams(location.search).get('module');
const id = modules.includes(wanted) ? wanted : modules[0];

document.querySelector('#unknown').hidden = wanted === null || wanted === id;
for (const link of document.querySelectorAll('#courses a')) if (new URL(link.href).searchParams.get('module') === id) link.setAttribute('aria-current', 'true');
const element = document.createElement('geo-module');
element.setAttribute('src', `../questions/modules/${id}.json`);
document.querySelector('#place').append(element);
