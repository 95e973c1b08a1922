// Offers the language of the device, once: whoever comes from a page of ours has chosen already, and the
// choice lives in the address. Nothing is kept.
const place = document.querySelector('.offer')
const isFirst = !document.referrer.startsWith(location.origin)
const here = document.documentElement.lang

function linkFor(tag) {
  const links = [...document.querySelectorAll('a[hreflang]')]
  const same = (one, other) => one.split('-')[0] === other.split('-')[0]
  return links.find(link => same(link.hreflang, tag === 'tl' ? 'fil' : tag))
}

const wanted = isFirst && navigator.languages.map(linkFor).find(Boolean)
if (wanted && place && wanted.lang !== here) {
  const link = wanted.cloneNode(true)
  link.removeAttribute('class')
  place.append(link)
  place.hidden = false
}
if (wanted && wanted.classList.contains('greeting')) wanted.parentElement.dataset.yours = ''
