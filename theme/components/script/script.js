// Fetches the modules that this page has use for; each gets the element that asked for it.
for (const place of document.querySelectorAll('[data-module]')) {
  import(new URL(place.dataset.module, location)).then(module => module.begin(place))
}
