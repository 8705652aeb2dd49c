import { distance } from '../../distance.ts';
import { apiOf } from '../../loader/registry.ts';
import { originOf } from '../ask.ts';
import type { Finding } from '../finding.ts';
import { bare, type Known } from '../known.ts';
import { framesOf, linksOf, loader, widgetsIn } from '../page.ts';
import type { Notes } from '../record.ts';

/** What has become of each widget, and what its markup lacks. */
export function widgetFindings({ notes, names }: Known): Finding[] {
  const widgets = widgetsIn();
  const origin = originOf(apiOf(loader().base));
  const findings = widgets.flatMap((widget) => widgetFinding(widget, notes, names));
  for (const frame of framesOf(origin)) findings.push(frameFinding(frame, notes));
  for (const link of linksOf(origin)) {
    findings.push({
      weight: 'note',
      text: `A link leads to ${bare(link.href)}, and is a link as yet.`,
      advice:
        'It becomes the widget when it is near the viewport, where it stands alone in its block: in a paragraph of its own, and not in a list, a heading, the navigation, a header or a footer. It leads to the start of a widget then: to no single entry, and to no search.',
    });
  }
  if (findings.length === 0) {
    findings.push({
      weight: 'problem',
      text: 'There is no widget on this page.',
      advice: 'Content systems take unknown elements away. Look at what the editor has saved, or paste a plain link.',
      code: `<a href="${apiOf(loader().base)}embed/mentor-finder">Mentors</a>`,
    });
  }
  if (widgets.length > 0 && !document.documentElement.lang) {
    findings.push({
      weight: 'warning',
      text: 'The page does not say its language, so that widgets speak that of the browser.',
      code: '<html lang="…">',
    });
  }
  return findings;
}

function frameFinding(frame: HTMLIFrameElement, { violations }: Notes): Finding {
  // Of a frame of another host browsers name the host alone.
  const names = [bare(frame.src), originOf(frame.src)];
  const isRefused = violations.some(
    ({ directive, blocked, isReportOnly }) =>
      directive === 'frame-src' && !isReportOnly && names.includes(bare(blocked)),
  );
  if (isRefused) {
    return {
      weight: 'problem',
      text: `A frame of ${bare(frame.src)} stays empty: the page’s policy refuses it.`,
      advice: 'See Content-Security-Policy.',
    };
  }
  const text = `A frame shows ${bare(frame.src)}`;
  const lacks = (word: string) => frame.hasAttribute('sandbox') && !frame.sandbox.contains(word);
  if (lacks('allow-scripts'))
    return { weight: 'good', text, advice: 'Its sandbox lets no scripts run: filters are links.' };
  if (!lacks('allow-forms')) return { weight: 'good', text };
  return {
    weight: 'problem',
    text: `${text}, whose sandbox lets nothing be sent: its buttons do nothing.`,
    advice: 'Add to its sandbox:',
    code: 'allow-forms',
  };
}

function widgetFinding(widget: Element, notes: Notes, names: readonly string[]): Finding[] {
  const tag = widget.localName;
  const name = `<${tag}>`;
  const element = customElements.get(tag) as { messages?: string } | undefined;
  if (!names.includes(tag.replace('backontrack-', '')) && !element) {
    const [nearest] = names.map((one) => `backontrack-${one}`).toSorted((a, b) => distance(tag, a) - distance(tag, b));
    return [{ weight: 'problem', text: `${name}: there is no such widget.`, advice: `Did you mean <${nearest}>?` }];
  }

  const findings = [stateOf(widget, name, notes)];
  if (element && !element.messages) {
    findings.push({
      weight: 'note',
      text: `${name} was defined by a bundle of the page, not by this loader.`,
      advice: 'Its files are not checked, and it has the version of the bundle.',
    });
  }
  if (!widget.querySelector('a, form')) {
    findings.push({
      weight: 'warning',
      text: `${name} has no link inside. Without scripts, or when something fails, readers see nothing.`,
      code: `<a href="${apiOf(loader().base)}embed/${tag.replace('backontrack-', '')}">…</a>`,
    });
  }
  return findings;
}

function stateOf(widget: Element, name: string, { outcomes }: Notes): Finding {
  const outcome = outcomes.get(widget);
  const { width, height } = widget.getBoundingClientRect();
  const isShown = width > 0 && height > 0;
  if (outcome?.state === 'blocked') {
    return { weight: 'problem', text: `${name} keeps its link: a file was refused.`, code: bare(outcome.detail) };
  }
  if (outcome?.state === 'error') {
    return {
      weight: 'problem',
      text: `${name} keeps its link. Its error is ${outcome.detail}.`,
      advice: 'See Connection and Console.',
    };
  }
  if (widget.getAttribute('loading') === 'click') {
    return { weight: 'good', text: `${name} waits until the reader agrees.` };
  }
  if (!isShown && (outcome || getComputedStyle(widget).display === 'none')) {
    return {
      weight: 'warning',
      text: `${name} takes no room on the page.`,
      advice: 'A style of the page, or something around it, hides it.',
    };
  }
  if (outcome || isDrawn(widget)) return { weight: 'good', text: `${name} works.` };
  return { weight: 'note', text: `${name} waits until it is near the viewport, or is on its way.` };
}

const isDrawn = ({ shadowRoot }: Element) => Boolean(shadowRoot?.querySelector('.widget'));
