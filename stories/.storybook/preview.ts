import type { Preview } from '@storybook/web-components-vite';

import { argTypesOf, descriptionOf } from './arg-types.ts';
import DocsPage from './docs-page.mdx';
import { surroundings, surroundingTypes } from './surroundings.ts';

import './preview.css';

// A widget that is new here is there in every story.
import.meta.glob('../../packages/widgets/src/*/define.ts', { eager: true });

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [surroundings],
  globalTypes: surroundingTypes,
  initialGlobals: Object.fromEntries(
    Object.entries(surroundingTypes).map(([name, { toolbar }]) => [name, toolbar.items[0]!.value]),
  ),
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { sort: 'requiredFirst', expanded: true },
    docs: {
      page: DocsPage,
      extractArgTypes: argTypesOf,
      extractComponentDescription: descriptionOf,
    },
    options: { storySort: { order: ['Overview', 'Theme editor', 'Partners', '*'] } },
  },
};

export default preview;
