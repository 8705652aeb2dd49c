import type { ContactRequestReceipt } from '@backontrack/contract';
import { html, nothing, type TemplateResult } from 'lit';

import { msg, str } from '../words/msg.ts';
import { counted } from '../words/plural.ts';
import { naming } from './recipient.ts';
import { drawButton, drawOutcome, type Withdrawal } from './withdrawal.ts';

/** What was sent, and where it can be taken back. */
export interface ReceiptView {
  receipt: ContactRequestReceipt;
  channel: string;
  organisation: string;
  withdrawal: Withdrawal;
}

/** Draws what happens next, the code that is the one key to it, and the way to take it back. */
export function drawReceipt({ receipt, channel, organisation, withdrawal }: ReceiptView): TemplateResult {
  const next: Record<string, string> = {
    visit: msg(str`${organisation} knows that you are coming.`, { id: 'receipt.visit' }),
    email: msg(str`${organisation} answers you by e-mail.`, { id: 'receipt.email' }),
    'call-back': msg(str`${organisation} calls you.`, { id: 'receipt.call' }),
  };
  return html`<div class="receipt notice" tabindex="-1">
    <p class="strong">${msg('Your message is on its way', { id: 'receipt.title' })}</p>
    <p>${naming(organisation, next[channel] ?? msg(str`${organisation} writes to you.`, { id: 'receipt.write' }))}</p>
    <p>${msg('Your code. Write it down: it is shown only now.', { id: 'receipt.code' })}</p>
    <p class="code">${receipt.receiptCode}</p>
    <p>
      ${msg('With it you can take your message back: here, or another day below the form.', { id: 'receipt.kept' })}
      ${deletedAfter(receipt.keptForDays)}
    </p>
    ${drawOutcome(withdrawal)}
    ${withdrawal.isDone ? nothing : drawButton(withdrawal, () => void withdrawal.withdraw(receipt.receiptCode))}
  </div>`;
}

const deletedAfter = (days: number): string =>
  counted(days, {
    one: () => msg(str`We delete our copy after ${days} day.`, { id: 'receipt.deleted.one' }),
    two: () => msg(str`We delete our copy after ${days} days.`, { id: 'receipt.deleted.two' }),
    few: () => msg(str`We delete our copy after ${days} days.`, { id: 'receipt.deleted.few' }),
    many: () => msg(str`We delete our copy after ${days} days.`, { id: 'receipt.deleted.many' }),
    other: () => msg(str`We delete our copy after ${days} days.`, { id: 'receipt.deleted.other' }),
  });
