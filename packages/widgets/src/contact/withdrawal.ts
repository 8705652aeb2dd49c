import { isBackOnTrackError, type Transport, withdrawContactRequest } from '@backontrack/sdk';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import { msg } from '../words/msg.ts';

type State = 'asking' | 'missing' | 'withdrawing' | 'unknown' | 'failed' | 'withdrawn' | 'told-to-delete';

/** Takes a message back that was sent, by its code. */
export class Withdrawal {
  state: State = 'asking';

  readonly #host: ReactiveControllerHost;
  readonly #transport: () => Transport;

  constructor(host: ReactiveControllerHost, transport: () => Transport) {
    this.#host = host;
    this.#transport = transport;
  }

  get isDone(): boolean {
    return this.state === 'withdrawn' || this.state === 'told-to-delete';
  }

  /** Ends once what became of it is drawn. */
  async withdraw(code: string): Promise<void> {
    if (this.state === 'withdrawing') return;
    if (code.trim()) {
      this.#become('withdrawing');
      this.#become(await this.#outcomeOf(code.trim()));
    } else this.#become('missing');
    await this.#host.updateComplete;
  }

  /** Forgets what became of a message: another code is typed. */
  reset(): void {
    if (this.state !== 'withdrawing') this.#become('asking');
  }

  async #outcomeOf(code: string): Promise<State> {
    try {
      const { wasDelivered } = await withdrawContactRequest(this.#transport(), code);
      return wasDelivered ? 'told-to-delete' : 'withdrawn';
    } catch (error) {
      const isUnknown = isBackOnTrackError(error, 'not-found') || isBackOnTrackError(error, 'invalid-request');
      return isUnknown ? 'unknown' : 'failed';
    }
  }

  #become(state: State): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

const unknown = (): string =>
  msg('There is no message with this code. It may be deleted already, or a letter is wrong', {
    id: 'take-back.unknown',
  });

/** Draws what became of a message, if anything did. */
export function drawOutcome({ state }: Withdrawal): unknown {
  const outcomes: Partial<Record<State, () => string>> = {
    withdrawn: () => msg('It is taken back. Nobody gets it.', { id: 'receipt.withdrawn' }),
    'told-to-delete': () =>
      msg('It is taken back. They had it already, and are told to delete it.', { id: 'receipt.told-to-delete' }),
    failed: () => msg('That did not work. Try again in a while.', { id: 'receipt.failed' }),
    unknown,
  };
  const words = outcomes[state]?.();
  return words ? html`<p role="status" class="strong">${words}</p>` : nothing;
}

/** Draws the button that takes a message back, by a click or as the one of its form. */
export const drawButton = ({ state }: Withdrawal, click?: () => void): TemplateResult =>
  html`<button
    type=${click ? 'button' : 'submit'}
    part="action"
    class="action"
    aria-disabled=${state === 'withdrawing'}
    @click=${click}
  >
    ${msg('Take it back', { id: 'receipt.withdraw' })}
  </button>`;

/** Draws the way back for a message of an earlier visit, whose code the reader has written down. */
export function drawEarlierMessage(withdrawal: Withdrawal): TemplateResult {
  const faults: Partial<Record<State, () => string>> = {
    missing: () => msg('Write the code that you got, like K7QF-3MZP-9TXA-04WD', { id: 'take-back.missing' }),
    unknown,
  };
  const fault = faults[withdrawal.state]?.();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const code = (event.target as HTMLFormElement).querySelector('input')!;
    await withdrawal.withdraw(code.value);
    if (code.getAttribute('aria-invalid') === 'true') code.focus();
  };
  return html`<details class="take-back">
    <summary>${msg('Take back a message that you sent', { id: 'take-back.open' })}</summary>
    <form novalidate @submit=${submit}>
      <div class="field ${fault ? 'wrong' : ''}">
        <label for="code">${msg('Your code', { id: 'take-back.code' })}</label>
        <p class="fault" id="code-fault" ?hidden=${!fault}>${fault ?? ''}</p>
        <input
          part="field"
          id="code"
          name="code"
          maxlength="40"
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck="false"
          aria-required="true"
          aria-invalid=${fault ? 'true' : 'false'}
          aria-describedby="code-fault"
          @input=${() => withdrawal.reset()}
        />
      </div>
      ${fault ? nothing : drawOutcome(withdrawal)} ${drawButton(withdrawal)}
    </form>
  </details>`;
}
