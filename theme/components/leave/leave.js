// Leaves a delicate page without leaving it in the way back; the Escape key does the same, and a change of
// language keeps one step, not two.
const way = document.querySelector('[data-leave]')
const replace = link => event => {
  event.preventDefault()
  document.documentElement.hidden = link === way
  location.replace(link.href)
}

if (way) {
  for (const link of [way, ...document.querySelectorAll('a[hreflang]')]) link.addEventListener('click', replace(link))
  addEventListener('keydown', event => event.key === 'Escape' && replace(way)(event))
}
