import { elements } from 'virtual:elements';

/** Every widget there is, each under its name. */
export const allWidgets = (): HTMLElement[] =>
  elements.map(({ tagName, name, attributes }) => {
    const section = document.createElement('section');
    section.className = 'shown';
    const heading = document.createElement('h2');
    heading.textContent = name.replaceAll(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const widget = document.createElement(tagName);
    if (attributes.some((attribute) => attribute.name === 'limit')) widget.setAttribute('limit', '3');
    section.append(heading, widget);
    return section;
  });
