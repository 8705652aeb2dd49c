import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../count.ts';

interface Value {
  readonly value?: unknown;
}

interface Node {
  readonly nodeId: string;
  readonly backendDOMNodeId?: number;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}

/** Places without a meaning of their own: what is in them is told instead. */
const passed = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'ListMarker', 'MenuListPopup']);

/** Words that are told already, as the name of what they stand beside. */
const naming = new Set(['LabelText', 'Legend', 'caption']);

/** Parts of a sentence. */
const inline = new Set(['StaticText', 'time', 'strong', 'emphasis', 'mark', 'code', 'DescriptionListTerm', ...passed]);

/** What a state is called where it holds. */
const states: Readonly<Record<string, (value: unknown) => string>> = {
  expanded: (value) => (value ? 'expanded' : 'collapsed'),
  checked: (value) => (value === 'true' ? 'checked' : ''),
  pressed: (value) => (value === 'true' ? 'pressed' : ''),
  invalid: (value) => (value === 'true' ? 'invalid' : ''),
  required: (value) => (value ? 'required' : ''),
  disabled: (value) => (value ? 'disabled' : ''),
  readonly: (value) => (value ? 'readonly' : ''),
  focused: (value) => (value ? 'focused' : ''),
};

/**
 * The tree that Chromium tells assistive technology of a story's first widget: a line for each node, two spaces deeper
 * than what it is in, such as `button "Filters" collapsed`.
 */
export async function readTree(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { result } = await session.send('Runtime.evaluate', {
    expression: `[...document.querySelectorAll('#storybook-root *')].find(({ shadowRoot }) => shadowRoot)`,
  });
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId! });
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  return top ? linesOf(top, byId, '', '') : [];
}

function linesOf(node: Node, byId: ReadonlyMap<string, Node>, indent: string, told: string): string[] {
  const role = spaced(node.role?.value);
  const inside = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const children = (deeper: string, said: string) => inside.flatMap((child) => linesOf(child, byId, deeper, said));
  const isNaming = naming.has(role);
  if (node.ignored || passed.has(role)) return children(indent, told);
  // A label can hold the control that it names.
  if (isNaming) return children(indent, told).filter((line) => !/^ *"/.test(line));
  const name = spaced(node.name?.value);
  // The words of a control are its name already.
  if (role === 'StaticText') return name && !told.includes(name) ? [`${indent}"${name}"`] : [];
  const isSentence = !name && isOfWords(node, byId);
  const said = isSentence ? wordsIn(node, byId) : name;
  const level = role === 'heading' ? ` level ${String(propertyOf(node, 'level'))}` : '';
  const held = (node.properties ?? []).map(({ name: state, value: { value } }) => states[state]?.(value));
  const value = spaced(node.value?.value);
  const description = spaced(node.description?.value);
  const words = [
    role + level,
    said && `"${said}"`,
    ...held,
    value && `= "${value}"`,
    description && `(${description})`,
  ].filter(Boolean);
  return [indent + words.join(' '), ...(isSentence ? [] : children(`${indent}  `, name))];
}

const spaced = (words: unknown): string =>
  typeof words === 'string' || typeof words === 'number' ? String(words).replaceAll(/\s+/g, ' ').trim() : '';

const propertyOf = ({ properties = [] }: Node, name: string): unknown =>
  properties.find((property) => property.name === name)?.value.value;

const childrenOf = (node: Node, byId: ReadonlyMap<string, Node>): Node[] =>
  (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);

const isOfWords = (node: Node, byId: ReadonlyMap<string, Node>): boolean =>
  childrenOf(node, byId).every(
    (child) => (child.ignored || inline.has(String(child.role?.value))) && isOfWords(child, byId),
  );

const wordsIn = (node: Node, byId: ReadonlyMap<string, Node>): string =>
  spaced(
    childrenOf(node, byId)
      .map((child) => (child.role?.value === 'StaticText' ? String(child.name?.value) : ` ${wordsIn(child, byId)} `))
      .join(''),
  ).replaceAll(' ,', ',');

/** What is expected of the stories, by their ids: `tests/stories/trees/` has a file for each widget. */
export function readExpectations(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const file of globSync('tests/stories/trees/*.txt', { cwd: root })) {
    let lines: string[] = [];
    for (const line of readFileSync(root + file, 'utf8').split('\n')) {
      const [, story] = /^## (.+)$/.exec(line) ?? [];
      if (story) found.set(`${basename(file, '.txt')}--${story.toLowerCase().replaceAll(' ', '-')}`, (lines = []));
      else if (line.trim() && !line.startsWith('#')) lines.push(line);
    }
  }
  return found;
}

/** Where the tree is not what is expected. `…` stands for any lines that are as deep or deeper. */
export function differences(expected: readonly string[], actual: readonly string[]): string[] {
  let at = 0;
  for (const [place, line] of expected.entries()) {
    if (line.trim() === '…') {
      const next = expected.slice(place + 1).find((one) => one.trim() !== '…');
      const depth = line.indexOf('…');
      const isDeep = (one: string) => one.search(/\S/) >= depth;
      while (at < actual.length && actual[at] !== next && isDeep(actual[at]!)) at++;
    } else if (actual[at] === line) at++;
    else return [`expected ${line.trim()}, found ${actual[at]?.trim() ?? 'nothing more'}`];
  }
  return at < actual.length ? [`nobody expected ${actual[at]!.trim()}`] : [];
}
