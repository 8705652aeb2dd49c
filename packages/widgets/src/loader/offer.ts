/**
 * Shows a button in an element that is loaded only when the reader has agreed. A button that the page has put there
 * itself, best a hidden one, keeps its words.
 *
 * @param host - Whom the reader's browser contacts then.
 * @param request - Called once the reader has agreed.
 */
export function offer(element: Element, host: string, request: (element: Element) => void): void {
  const button =
    element.querySelector<HTMLElement>(':scope>button') ?? element.appendChild(document.createElement('button'));
  button.textContent ||= `Show from ${host}`;
  const agreed = () => {
    button.remove();
    element.setAttribute('loading', 'eager');
    // The focus was on the button.
    (element as HTMLElement).tabIndex = -1;
    (element as HTMLElement).focus();
    request(element);
  };
  // Found again when the element is moved, the button keeps one listener.
  Object.assign(button, { hidden: false, onclick: agreed });
}
