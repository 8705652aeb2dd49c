import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';

import { network } from '../network.ts';
import { pseudoTag, speakOnPage } from '../pseudo-locale.ts';
import { forceColours } from './forced-colours.ts';

type Icon = NonNullable<NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>['icon']>;

const choice = (title: string, icon: Icon, items: Record<string, string>) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
  },
});

/** What can be changed around every story, from the toolbar. The first of each is how a story starts. */
export const surroundingTypes = {
  locale: choice('Language', 'globe', {
    en: 'English',
    bg: 'Български',
    bs: 'Bosanski',
    cs: 'Čeština',
    de: 'Deutsch',
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
    [pseudoTag]: '⟦Éñglíšh ~~~~⟧, a third longer',
  }),
  theme: choice('Theme', 'paintbrush', {
    written: 'Theme as written',
    host: 'Theme: host',
    auto: 'Theme: auto',
    light: 'Theme: light',
    dark: 'Theme: dark',
  }),
  scheme: choice('Colour scheme of the page', 'mirror', { light: 'Light page', dark: 'Dark page' }),
  colours: choice('Forced colours', 'contrast', {
    chosen: 'Colours as chosen',
    forced: 'Forced colours, light',
    'forced-dark': 'Forced colours, dark',
  }),
  text: choice('Text size', 'grow', { '100%': 'Text 100 %', '150%': 'Text 150 %', '200%': 'Text 200 %' }),
  direction: choice('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
  width: choice('Width of the column', 'ruler', {
    none: 'Full width',
    '288px': 'Narrow (288 px)',
    '360px': 'Phone (360 px)',
    '640px': 'Article (640 px)',
    '960px': 'Page (960 px)',
  }),
  network: choice('Network', 'lightning', {
    good: 'Network: good',
    slow: 'Network: slow',
    offline: 'Network: offline',
    failing: 'Network: server fails',
  }),
};

/** Draws a story in the surroundings that were chosen. */
export const surroundings: Decorator = (story, { globals, id }) => {
  const chosen = globals as Record<keyof typeof surroundingTypes, string>;
  const page = document.documentElement;
  speakOnPage(chosen.locale);
  page.dir = chosen.direction;
  page.style.fontSize = chosen.text;
  const forced = chosen.colours.startsWith('forced');
  page.style.colorScheme = forced ? (chosen.colours === 'forced' ? 'light' : 'dark') : chosen.scheme;
  network.condition = chosen.network;

  const prepare = (container: Element) => {
    const widgets = [...container.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('backontrack-'),
    );
    for (const widget of widgets) putTheme(widget, chosen.theme);
    void forceColours(widgets, forced);
  };

  // What a story draws later, as the theme editor does, is prepared as well.
  const watch = (container?: Element) => {
    watching.disconnect();
    if (!container) return;
    watching = new MutationObserver(() => prepare(container));
    watching.observe(container, { childList: true, subtree: true });
    prepare(container);
  };

  const drawn = html`<div class="surroundings" .style=${`max-inline-size: ${chosen.width}`} ${ref(watch)}>
    ${story()}
  </div>`;
  // Another network is another first visit.
  return html`${keyed(`${id} ${chosen.network}`, drawn)}`;
};

let watching = new MutationObserver(() => {});

const writtenThemes = new WeakMap<Element, string | null>();

/** Gives a widget a theme, or the one back that its story has written. */
function putTheme(widget: Element, theme: string): void {
  if (!writtenThemes.has(widget)) writtenThemes.set(widget, widget.getAttribute('theme'));
  const put = theme === 'written' ? writtenThemes.get(widget)! : theme;
  if (put === null) widget.removeAttribute('theme');
  else widget.setAttribute('theme', put);
}
