// On an old copy: hides the dates of an event that are over, and shows the next one that was kept back.
function hidePastDates() {
  for (const list of new Set([...document.querySelectorAll('[data-over]')].map(date => date.parentElement))) {
    const dates = [...list.querySelectorAll(':scope > [data-over]')]
    const coming = dates.filter(date => Date.parse(date.dataset.over) > Date.now())
    const keptBack = dates.some(date => date.hidden)
    for (const date of dates) date.hidden = keptBack ? date !== coming[0] : !coming.includes(date)
  }
  const own = [...document.querySelectorAll('.dates [data-over]')]
  const over = document.querySelector('.dates-over')
  if (over && own.length) over.hidden = own.some(date => !date.hidden)
}

// What may be said only until a moment, and what is said from then on.
function ageFacts() {
  for (const fact of document.querySelectorAll('[data-until]')) {
    fact.hidden = Date.now() >= Date.parse(fact.dataset.until)
  }
  for (const fact of document.querySelectorAll('[data-from]')) {
    fact.hidden = Date.now() < Date.parse(fact.dataset.from)
  }
}

function keepUp() {
  hidePastDates()
  ageFacts()
}

keepUp()
setInterval(keepUp, 60 * 1000)
