// On an old copy: hides the dates of an event that are over, and shows the next one that was kept back.
function hidePastDates() {
  for (const list of new Set([...document.querySelectorAll('[data-over]')].map(date => date.parentElement))) {
    const dates = [...list.querySelectorAll(':scope > [data-over]')]
    const coming = dates.filter(date => Date.parse(date.dataset.over) > Date.now())
    const keptBack = dates.some(date => date.hidden)
    for (const date of dates) date.hidden = keptBack ? date !== coming[0] : !coming.includes(date)
  }
}

hidePastDates()
setInterval(hidePastDates, 60 * 1000)
