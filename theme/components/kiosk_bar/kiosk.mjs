// What a kiosk adds to a page: the bar, and around it sheets, warning, keys, slides. Loaded by the kiosk's own
// script (kiosk/page.js) and by nothing else; runs in a world that the page's scripts cannot see.
import { attract } from './kiosk_attract.mjs'
import { keyboard } from './kiosk_keyboard.mjs'
import { reading } from './kiosk_reading.mjs'
import { Sheet } from './kiosk_sheet.mjs'
import { warning } from './kiosk_warning.mjs'

const LOOKS = ['big', 'contrast', 'low']
const SHOWN = 250
const TOLD = '.kiosk-bar span, .kiosk-copy'

export function begin(room) {
  const root = document.documentElement
  const isStart = document.body.dataset.page === 'start'
  const pieces = piecesIn(room.drawer, root.lang)
  const piece = name => document.importNode(pieces.querySelector(name), true)
  const floor = piece('.kiosk-floor')
  const sheet = new Sheet(piece('.kiosk-sheet'), room)
  const asking = warning(piece('.kiosk-warning'))
  root.setAttribute('data-kiosk', '')
  root.toggleAttribute('data-prints', room.known.prints)
  floor.prepend(...document.querySelectorAll('body > .fixed'))
  document.body.append(floor)
  offer(floor, { room, sheet, isStart, voice: reading(room) })
  keepOnTop(root, floor)
  tellAge(floor)
  keyboard(piece('.kiosk-keyboard'), floor)
  if (isStart) attract(room, piecesIn, pieces => speak(floor, pieces))
  addEventListener('click', event => follow(event, sheet, room), true)
  answerTouch()
  return asking
}

// The pieces of a language, with links that hold on any page.
export function piecesIn(drawer, language) {
  const pieces = new DOMParser().parseFromString(drawer.pieces, 'text/html')
  const base = new URL(`/${language}/`, location)
  pieces.documentElement.lang = language
  for (const link of pieces.querySelectorAll('a[href]')) link.href = new URL(link.getAttribute('href'), base)
  return pieces
}

function offer(floor, { room, sheet, isStart, voice }) {
  const isDelicate = document.querySelector('[data-leave]') !== null // not for the ears of a hall
  const button = act => floor.querySelector(`[data-act="${act}"]`)
  const give = (act, isThere, does) => {
    button(act).hidden = !isThere
    button(act).addEventListener('click', () => does(button(act)))
  }
  give('back', !isStart, () => history.back())
  give('take', !isStart && sheet.canBeTaken, () => sheet.showPage())
  give('aloud', !isStart && voice.isThere && !isDelicate, toggle => voice.change(toggle))
  give('finish', !isStart, () => room.ask('finish'))
  for (const look of LOOKS) give(look, true, toggle => wear(look, toggle, room))
  showLooks(floor)
}

function wear(look, toggle, room) {
  const isWorn = document.documentElement.toggleAttribute(`data-${look}`)
  toggle.setAttribute('aria-pressed', String(isWorn))
  room.keep('looks', JSON.stringify(LOOKS.filter(each => document.documentElement.hasAttribute(`data-${each}`))))
  if (look === 'low') room.ask('lower', isWorn ? 'yes' : 'no')
}

function showLooks(floor) {
  for (const look of LOOKS) {
    const isWorn = document.documentElement.hasAttribute(`data-${look}`)
    floor.querySelector(`[data-act="${look}"]`).setAttribute('aria-pressed', String(isWorn))
  }
}

// Before a language is chosen the tools speak that of the slide; their places do not change.
function speak(floor, pieces) {
  const told = pieces.querySelectorAll(TOLD)
  floor.querySelectorAll(TOLD).forEach((each, place) => {
    each.textContent = told[place].textContent
    Object.assign(each, { lang: pieces.documentElement.lang, dir: 'auto' })
  })
}

function tellAge(floor) {
  const [fresh, old] = floor.querySelectorAll('.kiosk-copy')
  old.hidden = Date.now() < Date.parse(old.dataset.from)
  fresh.hidden = !old.hidden
}

// What is scrolled to must not end under the floor, however high it is with these letters.
function keepOnTop(root, floor) {
  new ResizeObserver(() => (root.style.scrollPaddingBlockEnd = `${floor.offsetHeight + 16}px`)).observe(floor)
}

// Nothing leads out: what is not a page of ours becomes a code; "leave at once" also wipes.
function follow(event, sheet, room) {
  const way = event.target.closest?.('[data-way], a[href]')
  if (!way || way.closest('.kiosk-floor, dialog')) return
  if (way.hasAttribute('data-leave')) room.ask('finish')
  else if (!leadsToOurPage(way)) {
    event.preventDefault()
    event.stopImmediatePropagation()
    sheet.showFor(way)
  }
}

function leadsToOurPage(way) {
  if (way.matches('[data-way], [download], [href="#manda"]')) return false
  const target = new URL(way.href)
  return target.origin === location.origin && /(\/|\.html)$/.test(target.pathname)
}

// A finger sees at once that it was felt, before the page it leads to is there.
function answerTouch() {
  addEventListener('pointerdown', event => {
    const touched = event.target.closest?.('a, button, summary, label')
    if (!touched) return
    touched.setAttribute('data-touched', '')
    setTimeout(() => touched.removeAttribute('data-touched'), SHOWN)
  }, true)
}
