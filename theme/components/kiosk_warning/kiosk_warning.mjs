// Counts down before the visit is wiped. The program decides when; any touch of the screen calms it.
const LINGERS = 400 // so that the finger that answers does not also touch what lies under the question

export function warning(dialog) {
  const left = dialog.querySelector('.kiosk-warning-left')
  let counting
  document.body.append(dialog)
  dialog.addEventListener('cancel', event => event.preventDefault())
  return { warn, calm }

  function warn(seconds) {
    const end = performance.now() + seconds * 1000
    const count = () => (left.textContent = Math.max(0, Math.ceil((end - performance.now()) / 1000)))
    count()
    clearInterval(counting)
    counting = setInterval(count, 250)
    if (!dialog.open) dialog.showModal()
    dialog.querySelector('[data-act="stay"]').focus()
  }

  function calm() {
    clearInterval(counting)
    setTimeout(() => dialog.close(), LINGERS)
  }
}
