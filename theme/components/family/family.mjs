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
    history.replaceState(null, '', fragmentOf(form) || location.pathname)
    show(place, form)
  })
  addEventListener('hashchange', () => (choose(form), show(place, form)))
  place.querySelector('[data-jump]').addEventListener('click', () => place.querySelector('.family-found').scrollIntoView())
  place.querySelector('[data-again]').addEventListener('click', () => show(place, form))
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

// Whoever changes the language keeps the list: ids are the same in all of them.
function carryOver(form) {
  for (const link of document.querySelectorAll('a[hreflang]')) link.hash = fragmentOf(form)
}

function fragmentOf(form) {
  const parts = ['chi', 'bisogni'].map(name => [name, valuesOf(chosen(form, name)).join(',')])
  const said = parts.filter(([, values]) => values).map(part => part.join('=')).join('&')
  return said && '#' + said
}

// Taps may come faster than pages: only the last one is shown.
let turn = 0
async function show(place, form) {
  const mine = ++turn
  const needs = chosen(form, 'bisogni')
  const people = valuesOf(chosen(form, 'chi'))
  const part = name => place.querySelector(`.family-${name}`)
  form.querySelector('[name="unsure"]').checked = needs.length > 0 && needs.length === boxes(form, 'bisogni').length
  carryOver(form)
  part('found').hidden = !needs.length && !people.length
  part('chosen').textContent = needs.length
    ? [...chosen(form, 'chi'), ...needs].map(titleOf).join(' · ')
    : part('chosen').dataset.ask
  const fetched = await pagesOf(place, needs)
  if (mine !== turn) return
  part('trouble').hidden = Boolean(fetched)
  const { pages, week, texts } = fetched || { pages: [], week: null, texts: new Map() }
  const cards = cardsIn(pages, needs, people)
  const own = cards.filter(({ group }) => group !== 'others')
  lay(place, cards)
  part('jump').hidden = !cards.length
  part('jump').querySelector('bdi').textContent = `(${cards.length})`
  part('none').hidden = !fetched || !needs.length || own.length > 0
  layWeek(part('week'), week, people, valuesOf(needs))
  offerCalendar(part('calendar'), own.map(({ card }) => texts.get(card.dataset.calendar)).filter(Boolean))
  offerReferral(part('referral'), form, own)
  tell(place.querySelector('.share'), form, [...place.querySelectorAll('[data-group]:not([data-group="others"]) .card')])
}

// The pages of these needs, the week, and the calendar files that the cards name; null if any page is away.
async function pagesOf(place, needs) {
  try {
    const [week, ...pages] = await Promise.all([place.dataset.week, ...needs.map(need => need.dataset.page)].map(pageAt))
    const files = new Set(pages.flatMap(page => [...page.querySelectorAll('[data-calendar]')]).map(card => card.dataset.calendar))
    return { pages, week: needs.length ? week : null, texts: new Map(await Promise.all([...files].map(calendarAt))) }
  } catch {
    return null
  }
}

// A page is there without its calendar too.
async function calendarAt(address) {
  const answer = await fetch(address).catch(() => null)
  return [address, answer?.ok ? await answer.text() : '']
}

export async function pageAt(address) {
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
  for (const day of left) lower(day.querySelector('h2'))
  part.querySelector('.week').replaceChildren(...left)
  document.dispatchEvent(new Event('arrived'))
  part.hidden = !left.some(day => !day.hidden)
}

// On the week's own page a day stands one step higher.
function lower(heading) {
  const lower = document.createElement('h3')
  lower.append(...heading.childNodes)
  heading.replaceWith(lower)
}

// One calendar of several: the events of each file, under the zone of the first.
function offerCalendar(part, texts) {
  part.hidden = !texts.length
  if (!texts.length) return
  const events = texts.flatMap(text => text.match(/BEGIN:VEVENT[^]*?END:VEVENT\r\n/g) || [])
  const head = texts[0].slice(0, texts[0].indexOf('BEGIN:VEVENT'))
  const link = part.querySelector('a')
  URL.revokeObjectURL(link.href)
  link.href = URL.createObjectURL(new Blob([head, ...events, 'END:VCALENDAR\r\n'], { type: 'text/calendar' }))
}

// The same choices, on the page that sets them in two languages for the printer.
function offerReferral(part, form, own) {
  part.querySelector('a').hash = fragmentOf(form)
  part.hidden = !own.length
}

// The message holds the names in their own languages; on paper the code leads back to this very list.
function tell(share, form, cards) {
  const address = document.querySelector('link[rel="canonical"]').href + fragmentOf(form)
  const text = share.querySelector('.share-text')
  const [title] = text.textContent.split('\n')
  const lines = cards.flatMap(card => ['– ', ...words(card.querySelector('.card-title a')), '\n', ...facts(card)])
  text.replaceChildren(title, '\n', ...lines, address)
  share.querySelector('.share-code').dataset.address = address
  leadBack(fragmentOf(form))
  share.hidden = !cards.length
  if (cards.length) showCode(share)
}

// Paper says where it is found again, with what was chosen.
export function leadBack(fragment) {
  const address = document.querySelector('link[rel="canonical"]').href + fragment
  document.querySelector('.footer-address bdi').textContent = address.replace('https://', '')
}

const words = element => element.cloneNode(true).childNodes

// Of each thing the facts that decide whether to go: when, where, whom to call.
const facts = card => [...card.querySelectorAll('[data-said]:not([hidden])')].map(fact => '  ' + fact.innerText.trim().replace(/\s*\n\s*/g, ', ') + '\n')
