import type { Check, RuleSet } from '@backontrack/sdk/eligibility';
import { css, type CSSResult, html, nothing, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

import { msg } from '../words/msg.ts';
import { plainLatin } from './plain-latin.ts';

type Outcome = RuleSet['outcomes'][number];

const parameter = 'eligibility-check.outcomes';

/** What only sharing needs. */
export const styles: readonly CSSResult[] = [
  css`
    .share,
    .share label {
      display: grid;
      gap: 0.75em;
    }
    .address {
      inline-size: 100%;
    }
    .code {
      inline-size: min(100%, 12em);
      fill: #000;
    }
    .code .paper {
      fill: #fff;
    }
    @media print {
      .share {
        display: none;
      }
    }
  `,
];

/** Two text messages of the GSM alphabet, joined into one. */
const messageLength = 306;

/** The outcomes that somebody has put into an address, as ids. */
export function sharedOutcomes(hash: string): string[] {
  return (new URLSearchParams(hash.replace(/^#/, '')).get(parameter) ?? '').split(' ').filter(Boolean);
}

/** The address of this page with outcomes behind its hash, which no server gets to see. Answers are not in it. */
export function shareAddress(page: URL | Location, outcomes: readonly Outcome[]): string {
  const address = new URL(page.href);
  address.hash = String(new URLSearchParams({ [parameter]: outcomes.map(({ id }) => id).join(' ') }));
  return address.href;
}

/**
 * A text that fits two text messages, in plain Latin letters: other letters and marks make a message cost more, or
 * arrive as boxes on an old phone. Titles that do not fit are left out, the address never.
 */
export function shareText(ruleSet: RuleSet, outcomes: readonly Outcome[], address: string): string {
  const lines = [ruleSet.title, ...outcomes.map(({ title }) => title)]
    .map((title) => plainLatin(title.text, title.locale))
    .filter((line) => /^[ -~]+$/.test(line));
  let text = '';
  for (const line of lines) {
    const longer = `${text}${line}\n`;
    if (messageUnits(longer + address) <= messageLength) text = longer;
  }
  return text + address;
}

/** How much of a text message a text takes: what the alphabet of text messages has in its extension counts twice. */
const messageUnits = (text: string): number => text.length + (text.match(/[\^{}\\[\]~|]/g)?.length ?? 0);

/** Draws the ways to share what was found. Nothing is sent: the device's own sheet, clipboard and messages do that. */
export function drawShare({ ruleSet, outcomes: results }: Check, told: (words: string) => void): TemplateResult {
  const found = results.filter(({ status }) => status !== 'not-now' && status !== 'open');
  const outcomes = found.flatMap(({ id }) => ruleSet.outcomes.filter((outcome) => outcome.id === id));
  const address = shareAddress(location, outcomes);
  const text = shareText(ruleSet, outcomes, address);
  const message = `sms:?&body=${encodeURIComponent(text)}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      told(msg('Copied.', { id: 'check.copied' }));
    } catch {
      told(msg('Copying is not possible here. Select the address instead.', { id: 'check.not-copied' }));
    }
  };
  return html`<div class="share">
    <p>${msg('What you share says what was found, never what you answered.', { id: 'check.share-promise' })}</p>
    <p class="buttons">
      ${
        'share' in navigator
          ? html`<button
              part="action"
              class="action"
              @click=${() => void navigator.share({ text, url: address }).catch(() => {})}
            >
              ${msg('Share with an app', { id: 'check.share-app' })}
            </button>`
          : nothing
      }
      <button part="action" class="action" @click=${() => void copy()}>
        ${msg('Copy the address', { id: 'check.copy' })}
      </button>
      <a part="action" class="action" href=${message}> ${msg('Send as a text message', { id: 'check.sms' })} </a>
    </p>
    <label>
      ${msg('The address', { id: 'check.address' })}
      <input
        class="address"
        readonly
        .value=${address}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
    </label>
    ${drawCode(address)}
  </div>`;
}

// Drawn here: a service that draws codes would learn what was found.
function drawCode(address: string): TemplateResult {
  const { data, size } = encode(address, { border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg
    class="code"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label=${msg('Code that opens the address on another phone', { id: 'check.code' })}
  >
    ${svg`<path class="paper" d="M0 0h${size}v${size}h-${size}z"></path><path d=${squares.join('')}></path>`}
  </svg>`;
}

/** Draws what somebody has shared, and the way to a check of one's own. */
export function drawShared({ outcomes }: RuleSet, start: () => void): TemplateResult {
  const ids = sharedOutcomes(location.hash);
  return html`<p>${msg('Somebody shared this with you. It may fit you, too.', { id: 'check.shared' })}</p>
    ${outcomes
      .filter(({ id }) => ids.includes(id))
      .map(
        ({ title, summary, nextSteps, talkTo }) =>
          html`<article part="outcome" class="outcome">
            <p class="title" lang=${title.locale}><strong>${title.text}</strong></p>
            <p lang=${summary.locale}>${summary.text}</p>
            <ul>
              ${[...nextSteps, ...talkTo].map(({ text, locale }) => html`<li lang=${locale}>${text}</li>`)}
            </ul>
          </article>`,
      )}
    <p class="buttons">
      <button part="action" class="action primary" @click=${start}>
        ${msg('Find out what is there for you', { id: 'check.start' })}
      </button>
    </p>`;
}
