import { fileURLToPath } from 'node:url';

import type { StorybookConfig } from '@storybook/web-components-vite';

import { elements } from './elements.ts';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), elements()],
    resolve: {
      ...vite.resolve,
      conditions: ['@backontrack/source', 'browser', 'module', 'import', 'default'],
    },
    server: { ...vite.server, fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
    // Storybook's own pages are large, and nobody waits for them on a slow line.
    build: { ...vite.build, chunkSizeWarningLimit: 5000 },
  }),
};

export default config;
