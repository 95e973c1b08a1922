// On a copy of some days ago: shows the days that count now. `soon` is today and the week-end, `week` seven days.
function showDays() {
  for (const week of document.querySelectorAll('.week[data-shown]')) {
    const { shown, zone } = week.dataset
    const dayOf = moment => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(moment)
    const coming = [...Array(7).keys()].map(number => dayOf(Date.now() + number * 86400e3))
    const isWeekend = day => [0, 6].includes(new Date(day + 'T12:00Z').getUTCDay())
    const wanted = coming.filter((day, number) => shown === 'week' || !number || isWeekend(day))
    const days = [...week.querySelectorAll('[data-day]')]
    for (const day of days) {
      day.hidden = !wanted.includes(day.dataset.day)
      day.querySelector('.week-today').hidden = day.dataset.day !== coming[0]
    }
    const none = week.querySelector('.week-none')
    if (none) none.hidden = days.some(day => !day.hidden)
  }
}

showDays()
document.addEventListener('days', showDays)
setInterval(showDays, 60 * 1000)
