const quiz = document.querySelector('#urdu');

document.querySelector('#interface').addEventListener('change', (event) => {
  quiz.lang = event.target.value;
});
