// On the start page: one slide after the other, each in the next language. The build has said when each
// may be shown; this only compares moments.
const FADE = 500

export async function attract(room, piecesIn, greet) {
  const languages = [...new Set([...document.querySelectorAll('a[hreflang]')].map(link => link.hreflang))]
  let shown = document.createElement('section')
  document.body.prepend(shown)
  for (let turn = 0; ; turn++) {
    const language = languages[turn % languages.length]
    const pieces = await room.drawerFor(language).then(drawer => piecesIn(drawer, language), () => null)
    const frame = pieces && frameOf(turn, languages, pieces)
    if (frame) shown = change(shown, frame)
    if (frame) greet(pieces)
    await new Promise(next => setTimeout(next, room.known.attractSeconds * 1000))
  }
}

function frameOf(turn, languages, pieces) {
  const frame = document.importNode(pieces.querySelector('.kiosk-attract'), true)
  const shown = [...frame.children].filter(slide => mayBeShown(JSON.parse(slide.dataset.showings), Date.now()))
  if (!shown.length) return null
  frame.replaceChildren(shown[(turn + Math.floor(turn / languages.length)) % shown.length])
  frame.lang = pieces.documentElement.lang
  frame.dir = document.querySelector(`a[hreflang="${frame.lang}"]`).dir
  return frame
}

export function mayBeShown(showings, moment) {
  return !showings.length || showings.some(([from, to]) => Date.parse(from) <= moment && moment < Date.parse(to))
}

function change(shown, frame) {
  shown.replaceWith(frame)
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (!isCalm) frame.animate([{ opacity: 0 }, { opacity: 1 }], FADE)
  return frame
}
