import { randomUUID } from 'node:crypto';

const begun = randomUUID().slice(0, 24);
let count = 0;

/** A name for a request that no other one has, on any server: what is random is drawn once, and then counted on. */
export const nextRequestId = (): string => begun + (++count).toString(16).padStart(12, '0');
