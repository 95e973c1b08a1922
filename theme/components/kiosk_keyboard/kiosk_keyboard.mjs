// Keys on the screen while a field has the focus, in the letters of the page. Writes into the field as hands on
// a keyboard would: the page's own scripts hear of it, and learn nothing else.
import { FIGURES, isLatin, rowsFor } from './kiosk_layouts.mjs'

const TYPES = ['text', 'search', 'email', 'tel', 'url', 'number'].map(type => `input[type="${type}"]`)
const WRITABLE = ['input:not([type])', ...TYPES, 'textarea'].join(', ')
const IN_FIGURES = '[type="tel"], [type="number"], [inputmode="numeric"], [inputmode="tel"]'
const LEANS = /^\p{M}/u
const RING = '◌'
const MOST_CHOICES = 40

export function keyboard(board, floor) {
  const keys = new Keys(board)
  for (const kind of ['pointerdown', 'mousedown']) board.addEventListener(kind, event => event.preventDefault()) // the field keeps the focus
  board.addEventListener('click', event => keys.press(event.target.closest('button')))
  addEventListener('focusin', event => {
    if (!event.target.matches(WRITABLE) || event.target.readOnly) return
    floor.prepend(board)
    keys.open(event.target)
  })
  addEventListener('focusout', () => board.remove())
}

class Keys {
  constructor(board) {
    this.board = board
    this.own = document.documentElement.lang
    this.written = '' // Latin letters that are not yet a sign
  }

  key(name) {
    return this.board.querySelector(`[data-key="${name}"]`)
  }

  part(name) {
    return this.board.querySelector(`.kiosk-keyboard-${name}`)
  }

  async open(field) {
    Object.assign(this, { field, language: this.own, capitals: false, figures: field.matches(IN_FIGURES), written: '' })
    this.key('other').hidden = isLatin(this.own)
    this.lay()
    field.scrollIntoView({ block: 'center' })
    if (this.isChinese) this.signs ??= (await import('./kiosk_signs.mjs')).SIGNS
  }

  get isChinese() {
    return !this.figures && this.language.split('-')[0] === 'zh'
  }

  lay() {
    const rows = this.figures ? FIGURES : rowsFor(this.language)
    this.part('rows').replaceChildren(...rows.map(row => this.row(row.split(' '))))
    this.key('capitals').hidden = this.figures || !/\p{Ll}/u.test(rows.join(''))
    for (const name of ['capitals', 'figures']) this.key(name).setAttribute('aria-pressed', String(this[name]))
    this.propose()
  }

  row(letters) {
    const row = document.createElement('div')
    row.append(...letters.map(letter => letterKey(this.capitals ? letter.toLocaleUpperCase(this.language) : letter)))
    return row
  }

  press(pressed) {
    if (!pressed) return
    const { letter, key } = pressed.dataset
    if (letter) this.type(letter, pressed.parentElement === this.part('choices'))
    else if (key === 'space') this.written ? this.choose(this.proposals[0] || this.written) : this.put(' ')
    else if (key === 'erase') this.erase()
    else if (key === 'done') this.finish()
    else this.turn(key)
  }

  turn(key) {
    if (key === 'other') this.language = this.language === this.own ? 'en' : this.own
    else this[key] = !this[key]
    this.written = ''
    this.lay()
  }

  type(letter, isChoice) {
    if (isChoice) this.choose(letter)
    else if (this.isChinese && /^[a-z]$/.test(letter)) this.compose(this.written + letter)
    else this.put(letter)
    if (this.capitals) this.turn('capitals') // one capital at a time
  }

  put(text) {
    const { field } = this
    if (field.selectionStart === null) field.value += text
    else field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
    this.tell('insertText', text)
  }

  // The last letter as Unicode counts them: of a syllable the sign that was typed last.
  erase() {
    if (this.written) return this.compose(this.written.slice(0, -1))
    const { field } = this
    const end = field.selectionStart
    if (end === null) field.value = [...field.value].slice(0, -1).join('')
    else {
      const from = end < field.selectionEnd ? end : end - ([...field.value.slice(0, end)].at(-1) || '').length
      field.setRangeText('', from, field.selectionEnd, 'end')
    }
    this.tell('deleteContentBackward', null)
  }

  tell(inputType, data) {
    this.field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }))
  }

  finish() {
    const { field } = this
    if (this.written) this.put(this.written)
    field.dispatchEvent(new Event('change', { bubbles: true }))
    field.form?.requestSubmit()
    field.blur()
  }

  compose(letters) {
    this.written = letters
    this.propose()
  }

  // The longest beginning that is a syllable.
  get syllable() {
    const beginnings = [...this.written].map((_, number) => this.written.slice(0, number + 1))
    return beginnings.reverse().find(each => this.signs?.[each]) || ''
  }

  get proposals() {
    const begun = this.syllable || Object.keys(this.signs || {}).find(each => each.startsWith(this.written))
    return [...(this.signs?.[begun] || '')].slice(0, MOST_CHOICES)
  }

  choose(sign) {
    const used = sign === this.written ? this.written : this.syllable || this.written
    const left = this.written.slice(used.length)
    this.put(sign)
    this.compose(left)
  }

  propose() {
    const offered = this.written ? [this.written, ...this.proposals] : []
    this.part('choices').replaceChildren(...offered.map(letterKey))
  }
}

function letterKey(letter) {
  const key = document.createElement('button')
  key.type = 'button'
  key.textContent = LEANS.test(letter) ? RING + letter : letter
  key.dataset.letter = letter
  return key
}
