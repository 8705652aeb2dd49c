import { type Choice, queryOf } from './choice.ts';
import { privacyIn } from './privacy.ts';

/** A file of a widget. */
export interface File {
  /** `/0.1.0/shared.js`. */
  path: string;
  integrity: string;
}

/** The server as a partner's page names it. */
export interface Server {
  /** `https://api.example.org`, without a slash at its end. */
  origin: string;
  /** The loader of this version. */
  fixed: Loader;
  /** That of the rolling channel, where the server has one. */
  rolling: Loader | undefined;
  /** The files of each widget, dependencies first. */
  files: Readonly<Record<string, readonly File[]>>;
}

/** A loader with its hash. */
export interface Loader {
  /** Its path: `/0.1.0/loader.js`. */
  path: string;
  integrity: string;
}

/** Something to copy, with what to do with it. */
export interface Snippet {
  what: string;
  code: string;
}

/** One tab of the builder. */
export interface Tab {
  id: string;
  title: string;
  /** What it is good for. */
  note: string;
  snippets: readonly Snippet[];
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const written = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

const pascal = (name: string) => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Address of the embed page. */
export const addressOf = (choice: Choice, { origin }: Server): string =>
  `${origin}/embed/${choice.widget.name}${queryOf(choice)}`;

export const loaderOf = ({ isFixed }: Choice, { origin, fixed, rolling = fixed }: Server): string => {
  const { path, integrity } = isFixed ? fixed : rolling;
  return `<script type="module" src="${origin}${path}" integrity="${integrity}" crossorigin="anonymous"></script>`;
};

/**
 * Lines that name the files of a widget, so that they come beside the loader instead of after it. They stand behind it:
 * the first file asks for the data of the widgets that the loader has found.
 */
export const filesOf = (widget: string, { origin, files }: Pick<Server, 'origin' | 'files'>): string =>
  (files[widget] ?? [])
    .map(({ path, integrity }, at) => {
      const rest = `="${origin}${path}" integrity="${integrity}" crossorigin="anonymous">`;
      return at === 0 ? `<script type="module" src${rest}</script>` : `<link rel="modulepreload" href${rest}`;
    })
    .join('\n');

// In the rolling channel only the manifest has an address that stays.
const soonerOf = (choice: Choice, server: Server) =>
  server.rolling && !choice.isFixed
    ? `<link rel="preload" as="fetch" href="${server.origin}${server.rolling.path.replace('loader.js', 'manifest.jws')}" crossorigin="anonymous">`
    : `${loaderOf(choice, server)}\n${filesOf(choice.widget.name, server)}`;

const linkOf = (choice: Choice, server: Server) =>
  `<a href="${escaped(addressOf(choice, server))}">${escaped(choice.text)}</a>`;

const elementOf = (choice: Choice, server: Server) => {
  const tag = `backontrack-${choice.widget.name}`;
  const theme = choice.theme ? { theme: choice.theme } : {};
  return `<${tag}${written({ ...choice.attributes, ...theme })}>\n  ${linkOf(choice, server)}\n</${tag}>`;
};

const styleOf = ({ widget, accent }: Choice) =>
  `backontrack-${widget.name} {\n  display: block;${accent ? `\n  --backontrack-color-accent: #${accent};` : ''}\n}`;

export const frameOf = (choice: Choice, server: Server): string => {
  const size = `width="${choice.width || '100%'}" height="${choice.height}"`;
  return `<iframe src="${escaped(addressOf(choice, server))}" title="${escaped(choice.text)}" ${size} loading="lazy"></iframe>`;
};

function reactOf(choice: Choice, server: Server): string {
  const { widget, attributes, theme } = choice;
  const props = Object.entries({ ...attributes, ...(theme && { theme }) }).map(
    ([name, value]) => ` ${name}=${name === 'limit' ? `{${value}}` : JSON.stringify(value)}`,
  );
  return `/// <reference types="@backontrack/widgets/react" />
import { configure, define, ${pascal(widget.name)} } from '@backontrack/widgets';

configure({ baseUrl: '${server.origin}' });
define('backontrack-${widget.name}', ${pascal(widget.name)});

export const Embed = () => (
  <backontrack-${widget.name}${props.join('')}>
    <a href="${addressOf(choice, server)}">${choice.text.replaceAll(/[{}<>]/g, '')}</a>
  </backontrack-${widget.name}>
);`;
}

/** Everything that can be copied for a choice, tab by tab. */
export function tabsFor(choice: Choice, server: Server): readonly Tab[] {
  const { origin } = server;
  const loader = { what: 'Once for your site, before </head>', code: loaderOf(choice, server) };
  const link = { what: 'In the text, on a line of its own', code: `<p>${linkOf(choice, server)}</p>` };
  const frame = { what: 'In the text, in the source view', code: frameOf(choice, server) };
  const address = { what: 'On a line of its own, as plain text', code: addressOf(choice, server) };
  return [
    {
      id: 'element',
      title: 'Element',
      note: 'The whole widget as a part of your page, in its fonts and colours. For pages whose HTML you can edit.',
      snippets: [
        loader,
        { what: 'Where it is to stand', code: elementOf(choice, server) },
        { what: 'In your stylesheet', code: styleOf(choice) },
        {
          what: 'On a page that begins with it, before </head>: it is there sooner',
          code: soonerOf(choice, server),
        },
      ],
    },
    {
      id: 'link',
      title: 'Link',
      note: 'Every editor keeps it. It leads to a page that is complete without scripts. Where your site has the loader, a link that stands alone in its block becomes the widget.',
      snippets: [link, loader],
    },
    {
      id: 'frame',
      title: 'Frame',
      note: 'The widget in a window inside your page. Nothing else is needed. Where your site has the loader, the frame becomes as high as what it shows.',
      snippets: [frame],
    },
    {
      id: 'wordpress',
      title: 'WordPress',
      note: 'With the plugin, paste the address. With the loader in the theme, paste the link, which becomes the widget. Without either, take the block “Custom HTML” with the frame.',
      snippets: [
        address,
        { ...link, what: 'Or, with the loader, a link in a paragraph of its own' },
        { ...frame, what: 'Or in a block “Custom HTML”' },
        { ...loader, what: 'Without the plugin: in the theme, before </head>' },
      ],
    },
    {
      id: 'joomla',
      title: 'Joomla',
      note: 'The editor takes the link as it is, and with the loader in the template it becomes the widget. The frame goes into Tools, Source code, once “iframe” is no prohibited element of the plugin “Editor - TinyMCE”, and works without scripts.',
      snippets: [link, { ...loader, what: 'Once, in the template, before </head>' }, frame],
    },
    {
      id: 'drupal',
      title: 'Drupal',
      note: 'The text format “Basic HTML” keeps the link, and with the loader in the theme it becomes the widget. “Full HTML” keeps the frame, too. With the module oEmbed Providers add the provider to a bucket, make a media type of it, and paste the address as a medium.',
      snippets: [
        link,
        { ...loader, what: 'Once, in html.html.twig of your theme, before </head>' },
        frame,
        { what: `Provider for oEmbed, with the scheme ${origin}/embed/*`, code: `${origin}/oembed` },
      ],
    },
    {
      id: 'react',
      title: 'React',
      note: 'Types come with the package. Preact, Vue, Svelte and Solid are alike.',
      snippets: [
        { what: 'In your terminal', code: 'npm install @backontrack/widgets' },
        { what: 'A component', code: reactOf(choice, server) },
        { what: 'In your stylesheet', code: styleOf(choice) },
      ],
    },
    {
      id: 'csp',
      title: 'Security policy',
      note: 'Only for sites that send a Content-Security-Policy. Add these to what you have.',
      snippets: [
        {
          what: 'For the element',
          code: `script-src ${origin}; connect-src ${origin}; img-src ${origin}`,
        },
        // Alone it would forbid the policies of the page's other scripts.
        {
          what: 'For the element, too, where you have require-trusted-types-for, and only there',
          code: 'trusted-types backontrack',
        },
        { what: 'For the frame and the address', code: `frame-src ${origin}` },
      ],
    },
    {
      id: 'privacy',
      title: 'Privacy',
      note: 'A paragraph for your privacy notice. Have whoever answers for data protection read it.',
      snippets: [
        {
          what: 'In your privacy notice',
          code: privacyIn(choice.attributes['lang'] ?? 'en', new URL(origin).host),
        },
      ],
    },
  ];
}
