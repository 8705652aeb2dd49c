import { html, type TemplateResult } from 'lit';

import { define } from './define.ts';
import { NativeEvent } from './native-event.ts';

// TypeScript does not know it yet: https://html.spec.whatwg.org/multipage/interaction.html#close-watchers
interface CloseWatcher extends EventTarget {
  destroy(): void;
}

declare global {
  interface Window {
    CloseWatcher?: new () => CloseWatcher;
  }
  interface HTMLElementTagNameMap {
    'backontrack-way-back': HTMLElement;
  }
}

const forms = 'backontrack-feedback-form, .opened backontrack-contact-form';

/** Stands in what is open in place, and tells of Escape and of the way back of a phone, where the browser does. */
const makeWayBack = () =>
  class WayBack extends HTMLElement {
    #watcher: CloseWatcher | undefined;

    connectedCallback(): void {
      if (!window.CloseWatcher) return;
      this.#watcher = new window.CloseWatcher();
      this.#watcher.addEventListener('close', () => {
        // What was written in a form would be lost.
        if (!(this.getRootNode() as ShadowRoot).querySelector(forms)) this.dispatchEvent(new NativeEvent('close'));
      });
    }

    disconnectedCallback(): void {
      this.#watcher?.destroy();
    }
  };

/** Lets Escape, and the way back of a phone, close what it is drawn in. */
export function drawWayBack(close: () => void): TemplateResult {
  // A server, which draws the same, has no elements.
  if (!customElements.get('backontrack-way-back')) define('backontrack-way-back', makeWayBack());
  return html`<backontrack-way-back hidden @close=${close}></backontrack-way-back>`;
}
