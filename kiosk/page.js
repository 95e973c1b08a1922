// Put into each page before it begins, in a world that its own scripts cannot see. Fetches once per
// visit and language what a kiosk adds to the pages (`<language>/totem.json`, made by the build),
// and hands over to the module named there. A copy without that file stays a plain site.
(() => {
  if (!location.protocol.startsWith('http')) return
  const known = KNOWN
  const kept = name => sessionStorage.getItem(`kiosk-${name}`)
  const keep = (name, words) => sessionStorage.setItem(`kiosk-${name}`, words)

  // What the program may be asked for: see hatch.py.
  const ask = (wish, body = '') =>
    fetch(`/.kiosk/${wish}`, { method: 'POST', headers: { 'X-Kiosk': known.token }, body, keepalive: wish === 'finish' })

  const dress = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, dress]

  async function drawerFor(language) {
    const found = kept(`drawer-${language}`)
    if (found) return JSON.parse(found)
    const answer = await fetch(`/${language}/totem.json`)
    if (!answer.ok) throw new Error(`no ${answer.url}`)
    const words = await answer.text()
    keep(`drawer-${language}`, words)
    return JSON.parse(words)
  }

  // The volunteers' page and the one of last resort are not of the site's making: they stay bare.
  async function furnish() {
    if (!document.body.dataset.page) return dress.replaceSync('')
    const drawer = await drawerFor(document.documentElement.lang || 'it')
    if (!kept('style')) dress.replaceSync(drawer.style)
    keep('style', drawer.style)
    const { begin } = await import(drawer.module)
    globalThis.kiosk = begin({ drawer, drawerFor, known, ask, kept, keep })
  }

  // From the second page on the looks a visitor chose are there before the first letter.
  dress.replaceSync(kept('style') || '')
  const whenThereIsOne = new MutationObserver(() => {
    if (!document.documentElement) return
    whenThereIsOne.disconnect()
    for (const look of JSON.parse(kept('looks') || '[]')) document.documentElement.setAttribute(`data-${look}`, '')
  })
  whenThereIsOne.observe(document, { childList: true })
  addEventListener('DOMContentLoaded', () => furnish().catch(() => {}))
})()
