import { apiOf } from './registry.ts';

const least = 40;
const most = 20_000;

/** A page that grows with its frame would never come to rest. */
const often = 20;
const quick = 200;

/** When a frame was last given a height, and how often in quick succession. */
const given = new WeakMap<HTMLIFrameElement, { at: number; times: number }>();

const { origin } = new URL(apiOf(import.meta.url));

addEventListener(
  'message',
  ({ data, origin: from, source }: MessageEvent<{ backontrack?: unknown; height?: unknown } | null>) => {
    if (from !== origin || data?.backontrack !== 'height' || typeof data.height !== 'number') return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source && !frame.closest('[data-backontrack="off"]')) fit(frame, data.height);
  },
);

/** Lets a frame of an embed page be as high as that page, at first and at each change. */
export function fitFrame({ contentWindow }: HTMLIFrameElement): void {
  // It may have told its height before anybody listened. A frame that is still empty has another origin.
  contentWindow?.postMessage({ backontrack: 'measure' }, '*');
}

function fit(frame: HTMLIFrameElement, wanted: number): void {
  const inner = Math.ceil(Math.min(Math.max(wanted, least), most));
  if (!(inner >= least) || inner === frame.clientHeight) return;
  const last = given.get(frame) ?? { at: -quick, times: 0 };
  const now = performance.now();
  const times = now - last.at < quick ? last.times + 1 : 0;
  if (times > often) return;
  given.set(frame, { at: now, times });
  const borders = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${inner + borders}px`;
}
