import { type Choice, choiceOf } from './choice.ts';
import { seenOn } from './contrast.ts';
import { countries, languages } from './languages.ts';
import { readModules } from './modules.ts';
import { Preview, type View } from './preview.ts';
import { type Server, type Snippet, tabsFor } from './snippets.ts';
import { modules, widgets } from './widgets.ts';

const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;

/** What is filled in, as a query. */
const fieldsOf = (from: HTMLElement): URLSearchParams =>
  new URLSearchParams(
    [...new FormData(from as HTMLFormElement)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  );

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const form = find('#choices') as HTMLFormElement;
const preview = new Preview(find('#preview'));
const { loader = '', integrity = '', rolling = '', rollingIntegrity = '', files = '{}' } = form.dataset;
const server: Server = {
  origin: location.origin,
  fixed: { path: loader, integrity },
  rolling: rolling ? { path: rolling, integrity: rollingIntegrity } : undefined,
  files: JSON.parse(files) as Server['files'],
};
find('#channels').hidden = !rolling;

const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | RadioNodeList;

let shownFilters = '';
let tab = new URLSearchParams(location.search).get('tab') ?? 'element';

modules.values = await readModules();
fill();
restore();
update();
form.addEventListener('input', ({ target }) => {
  const { name, value } = target as HTMLInputElement;
  if (name === 'picker') (field('accent') as HTMLInputElement).value = value;
  if (name === 'widget') for (const one of ['limit', 'text', 'height']) (field(one) as HTMLInputElement).value = '';
  update();
});
form.addEventListener('submit', (event) => event.preventDefault());
find('#views').addEventListener('change', update);
find('#tabs').addEventListener('keydown', moveTab);

/** Puts in what is a list: widgets, countries and languages. */
function fill(): void {
  find('#widgets').append(
    ...widgets.map(({ name, title }, at) =>
      make(
        'label',
        {},
        make('input', { type: 'radio', name: 'widget', value: name, checked: at === 0 }),
        make('span', {}, title),
      ),
    ),
  );
  const names = new Intl.DisplayNames('en', { type: 'region' });
  find('[name=country]').append(...countries.map((code) => new Option(names.of(code), code)));
  find('[name=lang]').append(...languages.map(([lang, name]) => Object.assign(new Option(name, lang), { lang })));
}

/** Takes up what the address of the page holds, so that a choice can be kept and passed on. */
function restore(): void {
  const kept = new URLSearchParams(location.search);
  const widget = kept.get('widget');
  if (widget) (field('widget') as RadioNodeList).value = widget;
  drawFilters(choiceOf(kept));
  for (const [name, value] of kept) {
    const found = form.elements.namedItem(name);
    if (found instanceof HTMLInputElement && found.type === 'checkbox') found.checked = value !== '';
    else if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement || found instanceof RadioNodeList)
      found.value = value;
  }
  for (const name of ['view', 'size']) {
    const chosen = kept.get(name);
    const radio = document.querySelector<HTMLInputElement>(
      `#views [name=${name}][value="${CSS.escape(chosen ?? '')}"]`,
    );
    if (radio) radio.checked = true;
  }
}

function update(): void {
  drawFilters(choiceOf(fieldsOf(form)));
  const choice = choiceOf(fieldsOf(form));
  const views = fieldsOf(find('#views'));
  drawChoices(choice);
  drawContrast(choice.accent);
  preview.show(choice, views.get('view') as View, views.get('size') ?? '');
  drawTabs(choice);
  keep(views);
}

/** The filters of the widget that is chosen. */
function drawFilters({ widget }: Choice): void {
  if (shownFilters === widget.name) return;
  shownFilters = widget.name;
  find('#filters').replaceChildren(
    ...widget.filters.map(({ name, label, values }) =>
      make(
        'label',
        {},
        make('span', {}, label),
        make('select', { name }, new Option('All', ''), ...values.map(([value, words]) => new Option(words, value))),
      ),
    ),
  );
}

/** Shows only the fields that the widget has, and what they are unless told. */
function drawChoices({ widget, attributes, wholeHeight }: Choice): void {
  find('#country').hidden = !widget.takesCountry;
  find('#limit').hidden = widget.limit === undefined;
  find('#lock').hidden = !attributes['country'] || widget.limit === undefined || widget.name === 'news-feed';
  for (const [name, usual] of [
    ['limit', widget.limit ?? ''],
    ['text', widget.link],
    ['height', wholeHeight],
  ] as const) {
    (field(name) as HTMLInputElement).placeholder = String(usual);
  }
  for (const input of form.querySelectorAll<HTMLInputElement>('[type=number]'))
    input.nextElementSibling!.textContent = input.validationMessage;
}

function drawContrast(accent: string): void {
  const asked = (field('accent') as HTMLInputElement).value;
  const seen = accent ? seenOn(accent) : [];
  if (accent) (field('picker') as HTMLInputElement).value = `#${accent}`;
  find('#contrast').replaceChildren(
    ...(asked && !accent ? [make('li', {}, 'Write a colour as six digits, such as 0b5c75.')] : []),
    ...seen.map(({ ground, contrast, passes, shown }) => {
      const swatch = make('span', { className: 'swatch', ariaHidden: 'true' });
      swatch.style.background = `#${shown}`;
      const words = `${contrast.toFixed(1)} to 1 ${ground}: ${passes ? 'easy to read' : `too little, shown as #${shown}`}`;
      return make('li', {}, swatch, words);
    }),
  );
}

function drawTabs(choice: Choice): void {
  const tabs = tabsFor(choice, server);
  const chosen = tabs.find(({ id }) => id === tab) ?? tabs[0]!;
  const list = find('#tabs');
  if (list.childElementCount === 0) {
    list.append(
      ...tabs.map(({ id, title }) => {
        const button = make('button', { type: 'button', id: `tab-${id}`, role: 'tab' }, title);
        button.setAttribute('aria-controls', 'snippets');
        button.addEventListener('click', () => choose(id));
        return button;
      }),
    );
  }
  for (const button of list.children as HTMLCollectionOf<HTMLButtonElement>) {
    const isChosen = button.id === `tab-${chosen.id}`;
    button.ariaSelected = String(isChosen);
    button.tabIndex = isChosen ? 0 : -1;
  }
  const panel = find('#snippets');
  panel.setAttribute('aria-labelledby', `tab-${chosen.id}`);
  panel.replaceChildren(make('p', {}, chosen.note), ...chosen.snippets.map(drawSnippet));
}

function drawSnippet({ what, code }: Snippet): HTMLElement {
  const copy = make('button', { type: 'button', className: 'copy', ariaLabel: `Copy: ${what}` }, 'Copy');
  const text = make('code', {}, code);
  const block = make('pre', { tabIndex: 0 }, text);
  block.setAttribute('aria-label', what);
  block.setAttribute('role', 'region');
  const say = (word: string, words: string) => {
    copy.textContent = word;
    find('#said').textContent = words;
  };
  copy.addEventListener('click', () => {
    const copied = Promise.resolve().then(() => navigator.clipboard.writeText(code));
    // Without https there is no way to the clipboard: then the words are marked, to be copied by hand.
    copied.then(
      () => say('Copied', `Copied: ${what}`),
      () => {
        getSelection()?.selectAllChildren(text);
        say('Marked', 'Marked. Copy it with the keyboard.');
      },
    );
  });
  return make('section', {}, make('div', { className: 'what' }, make('h3', {}, what), copy), block);
}

function choose(id: string): void {
  tab = id;
  update();
}

/** Arrow keys go from tab to tab. Source: ARIA authoring practices. */
function moveTab(event: KeyboardEvent): void {
  const buttons = [...find('#tabs').querySelectorAll('button')];
  const at = buttons.findIndex(({ ariaSelected }) => ariaSelected === 'true');
  const last = buttons.length - 1;
  const steps: Record<string, number> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const next = buttons[steps[event.key] ?? -1];
  if (!next) return;
  event.preventDefault();
  next.click();
  next.focus();
}

/** Keeps everything that was chosen in the address of the page. */
function keep(views: URLSearchParams): void {
  const kept = new URLSearchParams([...fieldsOf(form), ...views, ['tab', tab]]);
  kept.delete('picker');
  history.replaceState(history.state, '', `?${kept}`);
}
