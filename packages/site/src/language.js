// The language of the widgets, chosen on the page and kept in its address. The words around them stay English.
const names = {
  '': 'Language of the page',
  bg: 'Български',
  bs: 'Bosanski',
  cs: 'Čeština',
  de: 'Deutsch',
  en: 'English',
  hr: 'Hrvatski',
  hu: 'Magyar',
  kk: 'Қазақша',
  ro: 'Română',
  ru: 'Русский',
  sk: 'Slovenčina',
  sl: 'Slovenščina',
  'sr-Cyrl': 'Српски',
  'sr-Latn': 'Srpski',
  'sr-Latn-ME': 'Crnogorski',
  uk: 'Українська',
};

const select = document.querySelector('.language select');
select.append(...Object.entries(names).map(([tag, name]) => Object.assign(new Option(name, tag), { lang: tag })));

/** Speaks a language: the widgets do, and the pages that links of this site lead to. */
function speak(tag) {
  for (const widget of document.querySelectorAll('main *')) {
    if (!widget.localName.startsWith('backontrack-')) continue;
    if (tag) widget.lang = tag;
    else widget.removeAttribute('lang');
  }
  for (const link of document.querySelectorAll('header a, main > p a')) {
    if (link.origin === location.origin) link.search = tag ? `?lang=${tag}` : '';
  }
}

const asked = new URLSearchParams(location.search).get('lang') ?? '';
select.value = asked in names ? asked : '';
if (asked) speak(asked);

select.addEventListener('change', () => {
  const address = new URL(location.href);
  if (select.value) address.searchParams.set('lang', select.value);
  else address.searchParams.delete('lang');
  history.replaceState(null, '', address);
  speak(select.value);
});
