import { askForAll, type Asked } from './asked.ts';
import { examine } from './examine.ts';
import { Overlay } from './overlay.ts';
import { record } from './record.ts';

// The build puts the names of the widgets here.
declare const NAMES: readonly string[];

/**
 * Shows whoever keeps a page what its widgets lack: called by the loader before them when `backontrack-debug` is in the page's address.
 *
 * @param folder - Where the files are, with a slash at its end.
 */
function start(folder: string): void {
  let asked: readonly Asked[] | undefined;
  let isDue = false;
  // Many things happen at once.
  const draw = (): void => {
    if (isDue || !overlay) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      overlay?.draw(examine({ notes, asked, names: NAMES }));
    });
  };
  const notes = record(draw);
  const again = async (): Promise<void> => {
    asked = undefined;
    draw();
    asked = await askForAll(folder, notes);
    draw();
  };

  let overlay: Overlay | undefined;
  const open = (): void => {
    overlay = new Overlay({ onAgain: () => void again() });
    overlay.show();
    void again();
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', open, { once: true });
  else open();
}

if (!Overlay.isThere) start(new URL('.', import.meta.url).href);
