// On a copy of some days ago: shows the days that count now. `soon` is today and the week-end, `week` seven days.
const DAY = 86400e3 // in UTC, where every day is as long
function showDays() {
  for (const week of document.querySelectorAll('.week[data-shown]')) {
    const { shown, zone } = week.dataset
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(Date.now())
    const noon = new Date(today + 'T12:00Z')
    const coming = [...Array(7).keys()].map(days => new Date(noon.getTime() + days * DAY).toISOString().slice(0, 10))
    const sunday = (7 - noon.getUTCDay()) % 7 // how many days away
    const wanted = coming.filter((_, days) => shown === 'week' || !days || (days <= sunday && days >= sunday - 1))
    const days = [...week.querySelectorAll('[data-day]')]
    for (const day of days) {
      day.hidden = !wanted.includes(day.dataset.day)
      day.querySelector('.week-today').hidden = day.dataset.day !== today
    }
    const [none, old] = week.querySelectorAll('.week-none')
    const isOld = today > week.dataset.last
    if (none) none.hidden = isOld || days.some(day => !day.hidden)
    if (old) old.hidden = !isOld
  }
}

showDays()
document.addEventListener('arrived', showDays)
setInterval(showDays, 60 * 1000)
