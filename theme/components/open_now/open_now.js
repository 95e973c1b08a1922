// Says whether it is open now. Decides nothing: the build has published every stretch of time of the
// coming weeks (holidays and closures applied), and this only compares moments. On a copy that is too
// old to know it says to call first; with a clock that is before the copy itself it stays silent.
const SOON = 30 * 60 * 1000

function saying(openings, since, until, moment, asked) {
  if (moment < Date.parse(since)) return null
  if (moment >= Date.parse(until)) return { state: 'call-first' }
  const now = openings.filter(each => Date.parse(each.from) <= moment && moment < Date.parse(each.to))
  for (const state of ['call-first', 'open', 'appointment']) {
    const found = now.find(each => each.state === state)
    if (!found) continue
    if (state !== 'open' || !found.closes) return { state: state === 'open' ? 'always' : state }
    const soon = Date.parse(found.to) - moment <= SOON
    return { state: soon ? 'soon' : 'open', time: found.closes }
  }
  const counts = asked ? ['open', 'appointment'] : ['open']
  const next = openings.find(each => counts.includes(each.state) && Date.parse(each.from) > moment)
  return { state: 'closed', next: next && next.opens }
}

function showOpenings() {
  for (const label of document.querySelectorAll('.open-now')) {
    const { openings, since, known } = label.dataset
    const said = saying(JSON.parse(openings), since, known, Date.now(), 'asked' in label.dataset)
    label.hidden = !said
    if (!said) continue
    const key = said.state.replace(/-f/, 'F')
    label.dataset.state = said.state === 'always' ? 'open' : said.state
    label.lastElementChild.textContent =
      label.dataset[key].replace('{time}', said.time) + (said.next ? ' ' + said.next : '')
  }
}

showOpenings()
document.addEventListener('arrived', showOpenings)
setInterval(showOpenings, 60 * 1000)
