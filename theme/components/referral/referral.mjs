// The referral card of a family list. Takes what was chosen from the address, fetches the pages of those needs in
// this language and in the network's own, and sets their cards side by side. Keeps nothing, sends nothing.
import { leadBack, pageAt } from './family.mjs'

export function begin(place) {
  const button = place.querySelector('.referral-print')
  button.hidden = false
  button.addEventListener('click', () => print())
  addEventListener('hashchange', () => fill(place))
  fill(place)
}

async function fill(place) {
  const asked = new URLSearchParams(location.hash.slice(1))
  const [people, needs] = ['chi', 'bisogni'].map(name => (asked.get(name) || '').split(',').filter(id => /^[a-z0-9-]+$/.test(id)))
  const pages = needs.map(need => new URL(place.dataset.need.replace('/-/', `/${need}/`), location).href)
  const [own, originals] = await Promise.all([cardsOf(pages), cardsOf(pages.map(page => inSource(place, page)))])
  const wanted = [...own].filter(([, card]) => !people.length || people.some(person => card.dataset.for.split(' ').includes(person)))
  const entries = wanted.map(([address, card]) => entry(place, card, originals.get(inSource(place, address))))
  place.querySelector('.referral-entries').replaceChildren(...entries)
  const back = place.querySelector('.referral-plain')
  back.querySelector('a').hash = location.hash
  back.hidden = entries.length > 0
  leadBack(location.hash)
}

// The address of each thing → its card; a page that cannot be read has none.
async function cardsOf(addresses) {
  const pages = await Promise.all(addresses.map(address => pageAt(address).catch(() => null)))
  const cards = pages.filter(Boolean).flatMap(page => [...page.querySelectorAll('.card[data-for]')])
  return new Map(cards.map(card => [card.querySelector('.card-title a').href, card]))
}

function inSource(place, address) {
  const [here, source] = ['here', 'source'].map(name => new URL(place.dataset[name], location).href)
  return address.replace(here, source)
}

// One thing in each language; a tap leaves it out.
function entry(place, card, original) {
  const made = document.importNode(place.querySelector('template').content, true).firstElementChild
  const sides = [...made.querySelectorAll('.referral-side')]
  sides.forEach((side, number) => say(side, [card, original][number]))
  const box = made.querySelector('input')
  box.nextElementSibling.textContent = card.querySelector('.card-title').textContent.trim()
  box.addEventListener('change', () => {
    made.toggleAttribute('data-left-out', !box.checked)
    made.querySelector('.referral-sides').hidden = !box.checked
  })
  return made
}

function say(side, card) {
  if (!card) return
  const title = document.createElement('strong')
  title.append(...document.importNode(card.querySelector('.card-title a'), true).childNodes)
  const parts = ['.mark', '.card-facts'].map(part => card.querySelector(part)).filter(Boolean)
  side.replaceChildren(title, ' ', ...parts.map(part => document.importNode(part, true)))
}
