// The family list. Takes what is chosen from the address and puts it back there; fetches the pages of the
// needs, which anybody can read without it, and lays their cards together. Keeps nothing, tells nobody.
import { showCode } from './share.mjs'

const ORDER = ['economic', 'educational', 'social', 'others']

export function begin(place) {
  const form = place.querySelector('.family-choices')
  place.querySelector('.family-plain').hidden = true
  form.hidden = false
  choose(form)
  form.addEventListener('change', event => {
    if (event.target.name === 'unsure') for (const need of boxes(form, 'bisogni')) need.checked = event.target.checked
    history.replaceState(null, '', fragmentOf(form))
    show(place, form)
  })
  addEventListener('hashchange', () => (choose(form), show(place, form)))
  show(place, form)
}

const boxes = (form, name) => [...form.querySelectorAll(`[name="${name}"]`)]
const chosen = (form, name) => boxes(form, name).filter(box => box.checked)
const valuesOf = list => list.map(box => box.value)
const titleOf = box => box.nextElementSibling.textContent.trim()

function choose(form) {
  const asked = new URLSearchParams(location.hash.slice(1))
  for (const name of ['chi', 'bisogni']) {
    const values = (asked.get(name) || '').split(',')
    for (const box of boxes(form, name)) box.checked = values.includes(box.value)
  }
}

function fragmentOf(form) {
  const parts = ['chi', 'bisogni'].map(name => [name, valuesOf(chosen(form, name)).join(',')])
  const said = parts.filter(([, values]) => values).map(part => part.join('=')).join('&')
  return said ? '#' + said : location.pathname
}

let turn = 0
async function show(place, form) {
  const mine = ++turn
  const needs = chosen(form, 'bisogni')
  const people = valuesOf(chosen(form, 'chi'))
  const part = name => place.querySelector(`.family-${name}`)
  part('found').hidden = !needs.length && !people.length
  part('chosen').textContent = needs.length
    ? [...chosen(form, 'chi'), ...needs].map(titleOf).join(' · ')
    : part('chosen').dataset.ask
  let pages, week
  try {
    pages = await Promise.all(needs.map(need => pageAt(need.dataset.page)))
    week = needs.length ? await pageAt(place.dataset.week) : null
  } catch {
    part('trouble').hidden = false
    return
  }
  if (mine !== turn) return
  part('trouble').hidden = true
  const cards = cardsIn(pages, needs, people)
  lay(place, cards)
  part('none').hidden = !needs.length || cards.some(card => card.group !== 'others')
  layWeek(part('week'), week, people, valuesOf(needs))
  offerCalendar(part('calendar'), cards)
  tell(place.querySelector('.share'), form, cards)
}

async function pageAt(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(address)
  const text = (await answer.text()).replace(/<style>[^]*?<\/style>/, '') // this page's policy allows its own alone
  const page = new DOMParser().parseFromString(text, 'text/html')
  for (const link of page.querySelectorAll('main a')) link.href = new URL(link.getAttribute('href'), answer.url)
  for (const card of page.querySelectorAll('[data-calendar]')) card.dataset.calendar = new URL(card.dataset.calendar, answer.url)
  return page
}

// Each thing once, under the first need that names it; what is for other people comes last.
function cardsIn(pages, needs, people) {
  const found = new Map()
  pages.forEach((page, number) => {
    for (const card of page.querySelectorAll('.card[data-for]')) {
      const key = card.querySelector('a').href
      const fits = !people.length || people.some(person => card.dataset.for.split(' ').includes(person))
      if (!found.has(key)) found.set(key, { card, group: fits ? needs[number].dataset.area : 'others' })
    }
  })
  return [...found.values()]
}

function lay(place, cards) {
  for (const name of ORDER) {
    const group = place.querySelector(`[data-group="${name}"]`)
    const own = cards.filter(card => card.group === name).map(({ card }) => document.importNode(card, true))
    group.querySelector('.cards').replaceChildren(...own)
    group.hidden = !own.length
  }
}

function layWeek(part, page, people, needs) {
  const days = page ? [...page.querySelectorAll('.week-day')].map(day => document.importNode(day, true)) : []
  const has = (row, name, wanted) => !wanted.length || wanted.some(each => row.dataset[name].split(' ').includes(each))
  for (const day of days) {
    for (const row of day.querySelectorAll('.week-row')) {
      if (!has(row, 'for', people) || !has(row, 'needs', needs)) row.remove()
    }
  }
  const left = days.filter(day => day.querySelector('.week-row'))
  part.querySelector('.week').replaceChildren(...left)
  document.dispatchEvent(new Event('days'))
  part.hidden = !left.some(day => !day.hidden)
}

// One calendar of several: the events of each file, under the zone of the first.
async function offerCalendar(part, cards) {
  const files = cards.filter(({ card, group }) => group !== 'others' && card.dataset.calendar).map(({ card }) => card.dataset.calendar)
  part.hidden = !files.length
  if (!files.length) return
  const texts = await Promise.all(files.map(file => fetch(file).then(answer => answer.text())))
  const events = texts.flatMap(text => text.match(/BEGIN:VEVENT[^]*?END:VEVENT\r\n/g) || [])
  const head = texts[0].slice(0, texts[0].indexOf('BEGIN:VEVENT'))
  const link = part.querySelector('a')
  URL.revokeObjectURL(link.href)
  link.href = URL.createObjectURL(new Blob([head, ...events, 'END:VCALENDAR\r\n'], { type: 'text/calendar' }))
}

function tell(share, form, cards) {
  const address = document.querySelector('link[rel="canonical"]').href + fragmentOf(form).replace(/^[^#].*/, '')
  const lines = cards.filter(({ group }) => group !== 'others').map(({ card }) => '– ' + card.querySelector('a').textContent.trim())
  const [title] = share.querySelector('.share-text').textContent.split('\n')
  share.querySelector('.share-text').textContent = [title, ...lines, address].join('\n')
  share.querySelector('.share-code').dataset.address = address
  if (!share.querySelector('.share-code').hidden) showCode(share)
  share.hidden = !cards.length
}
