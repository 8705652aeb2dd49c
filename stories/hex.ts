const paper = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** What a colour of CSS comes to where an element is, with the page behind it, as a field for colours takes it: `#0b5c75`. */
export function hexOf(colour: string, element: Element): string {
  const probe = document.createElement('i');
  element.append(probe);
  for (const layer of ['Canvas', colour]) {
    probe.style.color = layer;
    paper.fillStyle = getComputedStyle(probe).color;
    paper.fillRect(0, 0, 1, 1);
  }
  probe.remove();
  const [red, green, blue] = paper.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part!.toString(16).padStart(2, '0')).join('')}`;
}
