// On an old copy: hides the dates of an event that are over; a card (`data-one`) shows the next one alone.
function hidePastDates() {
  for (const list of new Set([...document.querySelectorAll('[data-over]')].map(date => date.parentElement))) {
    const dates = [...list.querySelectorAll(':scope > [data-over]')]
    const coming = dates.filter(date => Date.parse(date.dataset.over) > Date.now())
    const shown = 'one' in list.dataset ? coming.slice(0, 1) : coming
    for (const date of dates) date.hidden = !shown.includes(date)
  }
  const own = [...document.querySelectorAll('.dates [data-over]')]
  const unknown = document.querySelector('[data-when-unknown]')
  if (unknown) unknown.hidden = !own.length || own.some(date => !date.hidden)
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
document.addEventListener('arrived', keepUp)
setInterval(keepUp, 60 * 1000)
