import { randomInt } from 'node:crypto';

// Crockford's base 32: no letter that can be mistaken for another sign.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of 80 random bits that can be read out on the telephone: `K7QF-3MZP-9TXA-04WD`. */
export function newReceiptCode(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** A code as it was typed, in the form in which equal ones are equal. */
export function plainReceiptCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
