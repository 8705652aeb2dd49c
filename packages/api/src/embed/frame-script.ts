/**
 * What an embed page runs, where it may: it tells the page around it how high it is, whenever that changes and when it
 * is asked, and shows the element once that is ready, unless the reader has begun to use what is there already.
 *
 * The message is `{ backontrack: 'height', height }`, in CSS pixels. Nothing else leaves the page. The question is
 * `{ backontrack: 'measure' }`: whoever asks may have begun to listen late.
 */
export const frameScript = `
const live = document.getElementById('live'), plain = document.getElementById('plain');
live?.addEventListener('backontrack-ready', () => {
  if (plain.contains(document.activeElement) || plain.shadowRoot?.querySelector('details[open]')) return;
  live.hidden = false;
  plain.hidden = true;
}, { once: true });
const tell = () => {
  const { height } = document.documentElement.getBoundingClientRect();
  parent.postMessage({ backontrack: 'height', height: Math.ceil(height) }, '*');
};
if (parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.backontrack === 'measure') tell();
  });
}
`;
