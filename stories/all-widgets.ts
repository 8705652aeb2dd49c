import { elements } from 'virtual:elements';

/** Every widget there is, each under its name. */
export const allWidgets = (): HTMLElement[] =>
  elements.map(({ tagName, name }) => {
    const section = document.createElement('section');
    section.className = 'shown';
    const heading = document.createElement('h2');
    heading.textContent = name.replaceAll(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const widget = document.createElement(tagName);
    widget.setAttribute('limit', '3');
    section.append(heading, widget);
    return section;
  });
