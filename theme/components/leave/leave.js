// Leaves a delicate page without leaving it in the way back; the Escape key does the same.
const way = document.querySelector('[data-leave]')
function leave(event) {
  event.preventDefault()
  document.documentElement.hidden = true
  location.replace(way.href)
}

if (way) {
  way.addEventListener('click', leave)
  addEventListener('keydown', event => event.key === 'Escape' && leave(event))
}
