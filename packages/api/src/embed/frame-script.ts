/**
 * What an embed page runs, where it may: it tells the page around it how high it is, and shows the element once that
 * is ready, unless the reader has begun to use what is there already.
 *
 * The message is `{ backontrack: 'height', height }`, in CSS pixels. Nothing else leaves the page.
 */
export const frameScript = `
const live = document.getElementById('live'), plain = document.getElementById('plain');
live?.addEventListener('backontrack-ready', () => {
  if (plain.contains(document.activeElement) || plain.shadowRoot?.querySelector('details[open]')) return;
  live.hidden = false;
  plain.hidden = true;
}, { once: true });
if (parent !== window) new ResizeObserver(() => {
  const { height } = document.documentElement.getBoundingClientRect();
  parent.postMessage({ backontrack: 'height', height: Math.ceil(height) }, '*');
}).observe(document.documentElement);
`;
