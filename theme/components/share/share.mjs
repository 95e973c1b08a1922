// Sends a page on without asking anybody: WhatsApp's own link, the device's sheet, the clipboard, a code.
const QUIET_ZONE = 4
const LONG = 150
const STAYS = 3000

export function begin(place) {
  const way = name => place.querySelector(`[data-way="${name}"]`)
  const text = () => place.querySelector('.share-text').innerText // without the dates that are over
  const offer = (name, act) => {
    way(name).parentElement.hidden = false
    way(name).addEventListener('click', () => act(way(name)))
  }
  way('whatsapp').addEventListener('click', () => {
    way('whatsapp').href = 'https://wa.me/?text=' + encodeURIComponent(text())
  })
  if (navigator.share) offer('device', () => navigator.share({ text: text() }).catch(() => {}))
  if (navigator.clipboard) offer('copy', button => navigator.clipboard.writeText(text()).then(() => say(button), () => {}))
  offer('code', async button => {
    const open = button.getAttribute('aria-expanded') !== 'true'
    button.setAttribute('aria-expanded', String(open))
    place.querySelector('.share-code').toggleAttribute('data-open', open)
    await showCode(place)
  })
  offer('print', () => showCode(place).finally(() => print()))
}

// The code of the address that the place has now; drawn again when it has changed. Paper shows it once drawn.
export async function showCode(place) {
  const figure = place.querySelector('.share-code')
  if (figure.dataset.drawn === figure.dataset.address) return
  const svg = await drawn(figure.dataset.address)
  figure.querySelector('svg')?.remove()
  figure.prepend(svg)
  figure.querySelector('bdi').textContent = figure.dataset.address
  figure.dataset.drawn = figure.dataset.address
}

// A long text gives a fine code: there larger squares help a camera more than a way to mend stains.
export async function drawn(text) {
  const { generate, correction } = await import('./lean-qr.mjs')
  return drawing(generate(text, { minCorrectionLevel: text.length > LONG ? correction.L : correction.M }))
}

function drawing(code) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const side = code.size + 2 * QUIET_ZONE
  svg.setAttribute('viewBox', `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`)
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('shape-rendering', 'crispEdges')
  const path = document.createElementNS(svg.namespaceURI, 'path')
  const cells = [...Array(code.size ** 2).keys()].map(cell => [cell % code.size, Math.floor(cell / code.size)])
  path.setAttribute('d', cells.filter(([x, y]) => code.get(x, y)).map(([x, y]) => `M${x} ${y}h1v1h-1z`).join(''))
  svg.append(path)
  return svg
}

function say(button) {
  const words = button.querySelector('span')
  const before = words.textContent
  if (before === button.dataset.done) return
  words.textContent = button.dataset.done
  setTimeout(() => (words.textContent = before), STAYS)
}
