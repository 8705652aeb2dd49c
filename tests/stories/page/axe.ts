import { widgets } from './tree.ts';

interface Axe {
  run(
    where: Element[],
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[] }>;
}

declare const axe: Axe;

/** What axe finds in the widgets of the story. */
export async function faultsOfAxe(options: object, { explained = false } = {}): Promise<string[]> {
  // What is wrong with the page around a widget is its partner's to mend.
  const shown = widgets();
  const { violations } = await axe.run(
    shown.length > 0 ? shown : [document.querySelector('#storybook-root')!],
    options,
  );
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(
      ({ target, failureSummary }) =>
        target.join(' ') + (explained ? ` ${failureSummary.replaceAll(/\s+/g, ' ')}` : ''),
    );
    return `axe ${id}: ${places.join('; ')}`;
  });
}
