import { fitFrame } from './fit-frame.ts';
import { upgradeLink } from './upgrade-link.ts';

/**
 * Makes the best of what an editor has let through: a link becomes the widget it leads to, a frame becomes as high as
 * its page. `data-backontrack="off"`, on it or around it, leaves it as it is.
 */
export function adopt(element: Element): void {
  if (element.closest('[data-backontrack="off"]')) return;
  if (element instanceof HTMLAnchorElement) upgradeLink(element);
  else if (element instanceof HTMLIFrameElement) fitFrame(element);
}
