import type { ArgTypes } from '@storybook/web-components-vite';
import { elements } from 'virtual:elements';

import type { PublicElement } from '../../packages/widgets/commands/manifest.ts';

type Control = ArgTypes[string];

/** Looks a widget up by its tag. */
export function elementOf(tag: string): PublicElement {
  const element = elements.find(({ tagName }) => tagName === tag);
  if (!element) throw new Error(`There is no <${tag}> among ${elements.map(({ tagName }) => tagName).join(', ')}.`);
  return element;
}

/** The sentence that stands over a widget's class. */
export const descriptionOf = (tag: string): string => elementOf(tag).description ?? '';

/** A control for each attribute, slot, token and part of a widget, and a line for each event. */
export function argTypesOf(tag: string): ArgTypes {
  const { attributes, slots = [], cssProperties = [], cssParts = [], events } = elementOf(tag);
  return Object.fromEntries([
    ...attributes.map((attribute) => [
      attribute.name,
      describe('Attributes', attribute, controlOf(attribute.type?.text ?? ''), attribute.type?.text, attribute.default),
    ]),
    ...slots.map((slot) => [slotKey, describe('Slots', { ...slot, name: 'default' }, { control: 'text' })]),
    ...cssProperties.map((token) => [
      token.name,
      describe(
        'Tokens',
        token,
        { control: token.name.includes('color') ? 'color' : 'text' },
        token.syntax,
        token.default,
      ),
    ]),
    ...cssParts.map((part) => [
      partKey(part.name),
      describe('Parts', { ...part, name: partKey(part.name) }, { control: 'text' }, 'CSS declarations'),
    ]),
    ...events.map((event) => [event.name, describe('Events', event, { control: false }, event.type.text)]),
  ]) as ArgTypes;
}

/** Key of the control that fills the default slot. */
export const slotKey = '<slot>';

/** Key of the control that styles a part. */
export const partKey = (name: string): string => `::part(${name})`;

const describe = (
  category: string,
  { name, description }: { name: string; description?: string },
  control: Control,
  type?: string,
  initial?: string,
): Control => ({
  name,
  ...(description && { description }),
  ...control,
  table: {
    category,
    ...(type && { type: { summary: type } }),
    ...(initial && { defaultValue: { summary: initial } }),
  },
});

function controlOf(type: string): Control {
  if (type === 'number') return { control: 'number' };
  if (type === 'boolean') return { control: 'boolean' };
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, option]) => option);
  return options.length > 0 ? { control: 'select', options } : { control: 'text' };
}
