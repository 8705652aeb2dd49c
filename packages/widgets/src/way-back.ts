import type { ReactiveControllerHost } from 'lit';

// TypeScript does not know it yet: https://html.spec.whatwg.org/multipage/interaction.html#close-watchers
interface CloseWatcher extends EventTarget {
  destroy(): void;
}

declare global {
  interface Window {
    CloseWatcher?: new () => CloseWatcher;
  }
}

/** Closes what is open in place on Escape, and on the way back of a phone, where the browser tells of these. */
export function watchWayBack(host: ReactiveControllerHost, isOpen: () => unknown, close: () => void): void {
  let watcher: CloseWatcher | undefined;
  const end = () => {
    watcher?.destroy();
    watcher = undefined;
  };
  host.addController({
    hostUpdated() {
      if (!isOpen()) end();
      else if (window.CloseWatcher && !watcher) {
        watcher = new window.CloseWatcher();
        watcher.addEventListener('close', close);
      }
    },
    hostDisconnected: end,
  });
}
