import { createHash } from 'node:crypto';

import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import {
  contrast,
  interfaceLocale,
  legible,
  pageTitles,
  pageWords,
  type Rgb,
  tokens,
  wordFor,
} from '@backontrack/widgets/drawing';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { type CSSResult, html as lit } from 'lit';

import { type Asked, one } from './asked.ts';
import { frameScript } from './frame-script.ts';
import { documentStyles } from './styles.ts';
import type { Drawn, WidgetPage } from './widget-page.ts';

/** The script that a partner's snippet names, with its hash. */
export interface LoaderScript {
  /** Its address: `/0.1.0/loader.js`. */
  src: string;
  integrity: string;
}

/** What a document is made of. */
export interface DocumentView {
  asked: Asked;
  page: WidgetPage;
  drawn: Drawn;
  /** Where the page is, whole: `https://api.example.org/embed/mentor-finder?country=HU`. */
  address: string;
  /** Where the page can be asked about as oEmbed has it. */
  oembed: string;
  loader: LoaderScript | undefined;
}

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Writes the document of an embed page, and the policy it is to be served with. */
export function writeDocument({ asked, page, drawn, address, oembed, loader }: DocumentView) {
  const { widget, notes } = asked;
  const name = wordFor(pageTitles, widget);
  const title = drawn.title ? `${drawn.title} – ${name}` : name;
  const styles = [`${documentStyles}${accentStyle(one(asked, 'color-accent'))}`, styleOf(page.styles)] as const;
  const isLive = loader !== undefined && page.isStart(asked);
  const document = html`<!doctype html>
    <html lang="${interfaceLocale}" data-theme="${one(asked, 'theme', 'auto')}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Back on Track</title>
        <meta name="robots" content="${page.isPersonal ? 'noindex' : 'noindex, indexifembedded'}" />
        <link rel="icon" href="data:," />
        <link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}" />
        <base target="_top" />
        ${raw(`<style>${styles[0]}</style>`)}
      </head>
      <body>
        <main>
          <h1>${name}</h1>
          ${notes.map((note) => html`<p class="note" lang="en">${note}</p>`)}
          <div id="plain">
            <template shadowrootmode="open">${raw(`<style>${styles[1]}</style>`)}${raw(draw(drawn.content))}</template>
          </div>
          ${isLive ? raw(`<div id="live" hidden>${elementOf(asked, page)}</div>`) : ''}
        </main>
        <footer><a href="${address}">${pageWords.by()}</a></footer>
        ${raw(`<script type="module">${frameScript}</script>`)}
        ${isLive ? html`<script type="module" src="${loader.src}" integrity="${loader.integrity}" crossorigin="anonymous"></script>` : ''}
      </body>
    </html> ` as HtmlEscapedString;
  return { text: document.toString(), policy: policyOf(styles) };
}

/** The element with what it was asked, as a partner would write it. */
function elementOf({ widget, values }: Asked, { parameters }: WidgetPage): string {
  const names = parameters.filter(({ isAttribute, name }) => isAttribute && values.has(name)).map(({ name }) => name);
  const attributes = [
    ['lang', values.get('lang')?.[0] ?? interfaceLocale] as const,
    ['heading-level', '2'] as const,
    ...names.map((name) => [name, values.get(name)!.join(' ')] as const),
  ];
  const written = new Map(attributes);
  const list = [...written].map(([name, value]) => `${name}="${escaped(value)}"`).join(' ');
  return `<backontrack-${widget} loading="eager" ${list}></backontrack-${widget}>`;
}

const escaped = (value: string) => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

// Nothing takes the drawing up again in a browser, so the marks for that are left out: a third of its bytes.
const draw = (content: unknown): string =>
  collectResultSync(render(lit`<div class="widget" lang=${interfaceLocale}>${content}</div>`))
    .replaceAll(/<!--\/?lit-[^>]*-->|<\?>/g, '')
    .replaceAll(/\n\s+/g, '\n');

const styleOf = (styles: readonly CSSResult[]): string =>
  [tokens, ...styles]
    .map(({ cssText }) => cssText)
    .join('')
    .replaceAll(/\n\s+/g, '\n');

const paper: Rgb = [1, 1, 1];
// What Chromium and Firefox draw as Canvas in the dark.
const night: Rgb = [0.11, 0.11, 0.13];

/** The accent a partner chose, as near as it can be read on a light and on a dark page. */
function accentStyle(hex: string): string {
  if (!hex) return '';
  const full = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex;
  const asked = [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255) as unknown as Rgb;
  const [light, dark] = [legible(asked, [paper], 4.5), legible(asked, [night], 4.5)];
  const onLight = contrast(paper, light) >= 4.5 ? paper : night;
  return `:root { --backontrack-color-accent: light-dark(${cssOf(light)}, ${cssOf(dark)}); --backontrack-color-on-accent: light-dark(${cssOf(onLight)}, ${cssOf(night)}); }\n`;
}

const cssOf = (colour: Rgb): string => `rgb(${colour.map((part) => Math.round(part * 255)).join(' ')})`;

/** A page that anybody may frame, and that runs nothing but what we have written. */
function policyOf(styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${hashOf(frameScript)}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
    "img-src 'self' https: data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    'frame-ancestors *',
    "require-trusted-types-for 'script'",
    'trusted-types backontrack',
  ].join('; ');
}
