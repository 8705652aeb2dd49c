import type { LitElement } from 'lit';

type Host = LitElement & { readonly theme: string };

const colours = ['accent', 'on-accent', 'danger', 'success'];

/** Fetches what keeps the colours of a page legible, once the page sets one or has its own look taken. */
export function watchTheme(host: Host): void {
  let seen: string | undefined;
  let isAsked = false;

  const fetchTheme = async () => {
    const { Theme } = await import('./theme.ts');
    host.addController(new Theme(host));
  };

  const look = () => {
    if (isAsked) return;
    const style = getComputedStyle(host);
    isAsked = seen === 'host' || colours.some((name) => style.getPropertyValue(`--backontrack-color-${name}`));
    // Without it, the colours stay as the page has set them.
    if (isAsked) fetchTheme().catch(() => {});
  };

  host.addController({
    hostUpdated() {
      if (host.theme === seen) return;
      seen = host.theme;
      // To ask before the frame is drawn would make the browser compute all styles once more.
      requestAnimationFrame(() => setTimeout(look));
    },
  });
}
