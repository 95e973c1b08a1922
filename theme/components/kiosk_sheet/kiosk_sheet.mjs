// Shows codes to take away. What a code holds is public: the address of a page, its facts, a number.
import './lean-qr.mjs' // at once: who has touched should not wait for it
import { drawn } from './share.mjs'

const KINDS = { 'tel:': 'tel', 'sms:': 'tel', 'mailto:': 'mail', 'whatsapp:': 'chat' }
const CHAT = 'wa.me'
const ABOUT_THIS_PAGE = /^$|^https:\/\/wa\.me\/\?|^blob:|#manda$|\.ics$/
const NOTHING_TO_PRINT = null

export class Sheet {
  constructor(dialog, room) {
    Object.assign(this, { dialog, room, toPrint: NOTHING_TO_PRINT })
    this.canonical = document.querySelector('link[rel="canonical"]')
    document.body.append(dialog)
    dialog.addEventListener('click', event => event.target === dialog && dialog.close())
    this.button('close').addEventListener('click', () => dialog.close())
    this.button('print').addEventListener('click', () => this.print())
  }

  get canBeTaken() {
    return Boolean(this.canonical)
  }

  button(act) {
    return this.dialog.querySelector(`[data-act="${act}"]`)
  }

  async showPage() {
    this.show({ page: this.publicAddress }, '')
    const slip = await slipOf(this.room.drawer.pocket)
    if (slip) this.show({ page: this.publicAddress, [slip.kind]: slip.text }, '')
  }

  // What was touched, and is no page of ours: a way to send this one, or something from elsewhere.
  showFor(way) {
    const address = way.href || ''
    if (way.dataset.way === 'print' && this.room.known.prints) return this.printPage()
    if (way.dataset.way || ABOUT_THIS_PAGE.test(address)) return this.showPage()
    const target = new URL(address)
    if (target.origin !== location.origin) return this.show({ [kindOf(target)]: address }, NOTHING_TO_PRINT, writtenIn(target))
    this.show({ file: new URL(target.pathname, this.canonical?.href || location).href }, target.pathname)
  }

  // The printed address, if the page has one, is short and in this language; else with what was chosen, after the #.
  get publicAddress() {
    const printed = document.querySelector('.share-code')?.dataset.address
    return printed || new URL(location.pathname + location.hash, this.canonical.href).href
  }

  // `toPrint` is the address of a sheet, or empty for this page.
  show(codes, toPrint, written = '') {
    this.toPrint = toPrint
    for (const figure of this.dialog.querySelectorAll('[data-code]')) {
      const text = codes[figure.dataset.code]
      figure.hidden = !text
      figure.querySelector('.kiosk-sheet-written').textContent = written
      if (text) drawn(text).then(svg => figure.querySelector('.kiosk-sheet-code').replaceChildren(svg))
    }
    this.button('print').hidden = toPrint === NOTHING_TO_PRINT || !this.room.known.prints
    this.say('')
    if (!this.dialog.open) this.dialog.showModal()
    this.button('close').focus()
  }

  printPage() {
    this.show({}, '')
    return this.print()
  }

  async print() {
    this.button('print').disabled = true
    const asked = this.toPrint ? this.room.ask('print-sheet', this.toPrint) : this.room.ask('print-page')
    const isDone = await asked.then(answer => answer.ok, () => false)
    this.button('print').disabled = false
    this.say(isDone ? 'sent' : 'failed')
  }

  say(what) {
    const said = this.dialog.querySelector('.kiosk-sheet-said')
    said.textContent = said.dataset[what] || ''
  }
}

function kindOf(target) {
  return target.hostname === CHAT ? 'chat' : KINDS[target.protocol] || 'web'
}

// What a person without a telephone at hand can copy by eye.
function writtenIn(target) {
  if (target.hostname === CHAT) return '+' + target.pathname.slice(1)
  return target.protocol.startsWith('http') ? target.hostname : decodeURIComponent(target.pathname)
}

// The first of this page that still leads somewhere.
async function slipOf(pocket) {
  const slips = await fetch(pocket).then(answer => answer.json()).catch(() => ({}))
  const own = slips[decodeURIComponent(location.pathname).slice(1)] || []
  return own.find(slip => !slip.until || Date.parse(slip.until) > Date.now())
}
