// Written by npm run locales from packages/widgets/xliff.
import type { Messages } from '../words/msg.ts';

export const messages: Messages = {};
