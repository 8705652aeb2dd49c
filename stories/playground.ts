import type { StoryObj } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';

import { argTypesOf, elementOf, partKey, slotKey } from './.storybook/arg-types.ts';
import { api } from './fake-api.ts';
import { speakTo } from './story.ts';

/** A widget with a control for each of its attributes, tokens and parts. Its events are listed under Actions. */
export const playground = (tag: string): StoryObj => ({
  argTypes: argTypesOf(tag),
  beforeEach: () => speakTo(api.many()),
  render: (args) => draw(tag, args),
});

function draw(tag: string, args: Record<string, unknown>): HTMLElement {
  const { attributes, cssProperties = [], cssParts = [], events } = elementOf(tag);
  const set = (name: string) => args[name] !== undefined && args[name] !== '';
  const element = document.createElement(tag);
  // One that is false is not there.
  for (const { name } of attributes)
    if (set(name) && args[name] !== false) element.setAttribute(name, args[name] === true ? '' : String(args[name]));
  for (const { name } of cssProperties) if (set(name)) element.style.setProperty(name, String(args[name]));
  for (const { name } of events) element.addEventListener(name, action(name));
  element.append((args[slotKey] as string | undefined) ?? '');

  const style = document.createElement('style');
  style.textContent = cssParts
    .map(({ name }) => partKey(name))
    .filter(set)
    .map((part) => `${tag}${part} { ${String(args[part])} }`)
    .join('\n');
  const container = document.createElement('div');
  container.append(style, element);
  return container;
}
