import type { ContactRequestReceipt } from '@backontrack/contract';
import { type Transport, withdrawContactRequest } from '@backontrack/sdk';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';

import { msg, str } from '../words/msg.ts';
import { counted } from '../words/plural.ts';

/** What was sent, and where it can be taken back. */
export interface ReceiptView {
  receipt: ContactRequestReceipt;
  channel: string;
  organisation: string;
  transport: Transport;
  host: ReactiveElement;
}

type State = 'withdrawing' | 'withdrawn' | 'told-to-delete' | 'failed';

const states = new WeakMap<ContactRequestReceipt, State>();

/** Draws what happens next, the code that is the one key to it, and the way to take it back. */
export function drawReceipt(view: ReceiptView): TemplateResult {
  const { receipt, channel, organisation } = view;
  const next: Record<string, string> = {
    visit: msg(str`${organisation} knows that you are coming.`, { id: 'receipt.visit' }),
    email: msg(str`${organisation} answers you by e-mail.`, { id: 'receipt.email' }),
    'call-back': msg(str`${organisation} calls you.`, { id: 'receipt.call' }),
  };
  return html`<div class="receipt notice" tabindex="-1">
    <p class="strong">${msg('Your message is on its way', { id: 'receipt.title' })}</p>
    <p>${next[channel] ?? msg(str`${organisation} writes to you.`, { id: 'receipt.write' })}</p>
    <p>${msg('Your code. Write it down: it is shown only now.', { id: 'receipt.code' })}</p>
    <p class="code">${receipt.receiptCode}</p>
    <p>
      ${msg('With it you can take your message back.', { id: 'receipt.kept' })} ${deletedAfter(receipt.keptForDays)}
    </p>
    ${drawWithdrawal(view)}
  </div>`;
}

function drawWithdrawal(view: ReceiptView): unknown {
  const state = states.get(view.receipt);
  if (state === 'withdrawn') return said(msg('It is taken back. Nobody gets it.', { id: 'receipt.withdrawn' }));
  if (state === 'told-to-delete') {
    return said(
      msg('It is taken back. They had it already, and are told to delete it.', { id: 'receipt.told-to-delete' }),
    );
  }
  return html`${state === 'failed' ? said(msg('That did not work. Try again in a while.', { id: 'receipt.failed' })) : nothing}
    <button type="button" class="action" aria-disabled=${state === 'withdrawing'} @click=${() => withdraw(view)}>
      ${msg('Take it back', { id: 'receipt.withdraw' })}
    </button>`;
}

const said = (words: string): TemplateResult => html`<p role="status" class="strong">${words}</p>`;

async function withdraw({ receipt, transport, host }: ReceiptView): Promise<void> {
  if (states.get(receipt) === 'withdrawing') return;
  const become = (state: State) => {
    states.set(receipt, state);
    host.requestUpdate();
  };
  become('withdrawing');
  try {
    const { wasDelivered } = await withdrawContactRequest(transport, receipt.receiptCode);
    become(wasDelivered ? 'told-to-delete' : 'withdrawn');
  } catch {
    become('failed');
  }
}

const deletedAfter = (days: number): string =>
  counted(days, {
    one: () => msg(str`We delete our copy after ${days} day.`, { id: 'receipt.deleted.one' }),
    two: () => msg(str`We delete our copy after ${days} days.`, { id: 'receipt.deleted.two' }),
    few: () => msg(str`We delete our copy after ${days} days.`, { id: 'receipt.deleted.few' }),
    many: () => msg(str`We delete our copy after ${days} days.`, { id: 'receipt.deleted.many' }),
    other: () => msg(str`We delete our copy after ${days} days.`, { id: 'receipt.deleted.other' }),
  });
