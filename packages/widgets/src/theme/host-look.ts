/** What a page's own links and buttons look like, as CSS. */
export interface HostLook {
  readonly accent?: string;
  readonly onAccent?: string;
  readonly radius?: string;
  readonly font?: string;
}

// What stands in a menu or a footer is often another colour than in the text.
const outside = ':not(:is(nav, header, footer, aside, [role=navigation]) *)';

/** Reads the look of a page around an element. What the page has left to the browser is not in it. */
export function hostLook(element: Element): HostLook {
  const link = own(element, `a[href]${outside}`) ?? own(element, 'a[href]');
  const button = own(element, `:is(button, .btn, .button, [type=submit], .wp-element-button)${outside}`);
  const text = getComputedStyle(element.parentElement ?? element).color;
  const linkStyle = link && getComputedStyle(link);
  const buttonStyle = button && getComputedStyle(button);
  const [linkText, buttonFace] = systemColours(element);
  const filled = buttonStyle && isPainted(buttonStyle.backgroundColor) && buttonStyle.backgroundColor !== buttonFace;

  // Links that are only underlined have no colour to take; the button then has the page's.
  const linkColour =
    linkStyle && linkStyle.color !== linkText && linkStyle.color !== text ? linkStyle.color : undefined;
  return {
    ...(linkColour && { accent: linkColour }),
    ...(filled && { ...(!linkColour && { accent: buttonStyle.backgroundColor }), onAccent: buttonStyle.color }),
    // Cards and fields are rounded as much: a pill would make them balloons.
    ...(filled && { radius: `min(${buttonStyle.borderStartStartRadius.split(' ')[0]}, 1em)` }),
    ...(linkStyle && { font: linkStyle.fontFamily }),
  };
}

const own = (element: Element, selector: string): Element | undefined => {
  const root = element.getRootNode() as Document | ShadowRoot;
  return [...root.querySelectorAll(selector)].find((found) => !element.contains(found) && found.checkVisibility());
};

/** What links and buttons have that nobody has styled. */
function systemColours({ shadowRoot }: Element): string[] {
  const probe = shadowRoot!.appendChild(document.createElement('i'));
  const colours = ['LinkText', 'ButtonFace'].map((name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}

const isPainted = (colour: string) => !/, 0\)$|\/ 0\)$|^transparent$/.test(colour);
