// Reads the page aloud, part by part, each in the language it is written in; shows which part is being read.
// The machine speaks (kiosk/reader.py): the engine of the kiosk has no voices. Where it was cut short nothing follows.
const PARTS = 'h1, h2, h3, h4, p, li, dt, dd, summary, figcaption'

export function reading(room) {
  let turn = 0
  const has = language => [language, language.split('-')[0]].some(tag => room.known.voices.includes(tag))
  return { isThere: has(document.documentElement.lang), change }

  function change(toggle) {
    const isOn = toggle.getAttribute('aria-pressed') === 'true'
    turn++
    toggle.setAttribute('aria-pressed', String(!isOn))
    if (isOn) room.ask('hush')
    else read(turn).finally(() => toggle.setAttribute('aria-pressed', 'false'))
  }

  async function read(mine) {
    for (const part of partsOf(document.querySelector('main'))) {
      part.setAttribute('data-spoken', '')
      part.scrollIntoView({ block: 'center' })
      const isSaid = await sayAll(runsOf(part), mine).finally(() => part.removeAttribute('data-spoken'))
      if (!isSaid) return
    }
  }

  async function sayAll(runs, mine) {
    for (const { language, words } of runs) {
      if (has(language) && !(await room.ask('say', `${language}\n${words}`)).ok) return false
      if (mine !== turn) return false
    }
    return true
  }
}

// What can be seen, each once: the innermost that hold words of their own, but for the ways to send the page on.
function partsOf(main) {
  const seen = [...main.querySelectorAll(PARTS)].filter(part => part.checkVisibility() && part.innerText.trim())
  return seen.filter(part => !part.querySelector(PARTS) && !part.closest('#manda'))
}

// A street stays in its own language, whatever language stands around it.
function runsOf(part) {
  const runs = []
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { parentElement } = texts.currentNode
    const words = texts.currentNode.data.replace(/\s+/g, ' ')
    const language = parentElement.closest('[lang]').lang
    if (!words.trim() || !parentElement.checkVisibility()) continue
    if (runs.at(-1)?.language === language) runs.at(-1).words += ` ${words}`
    else runs.push({ language, words })
  }
  return runs
}
