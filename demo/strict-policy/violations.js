// Loaded before everything else on the page, so that nothing is missed.
let count = 0;

document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile }) => {
  count++;
  document.querySelector('#count').textContent = String(count);
  const line = document.createElement('li');
  line.textContent = [violatedDirective, blockedURI, sample, sourceFile].filter(Boolean).join(' · ');
  document.querySelector('#violations').append(line);
});
