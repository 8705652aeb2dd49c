import type { Plugin } from 'rollup';

/** Members that Lit keeps to itself, and those of its public ones that nothing but Lit asks for. */
const members =
  /\b(?:_\$\w+\$?|createProperty|creationScope|elementStyles|enableUpdating|finalizeStyles|getPropertyDescriptor|getPropertyOptions|isUpdatePending|renderBefore|renderOptions|setConnected|shadowRootOptions)(?![\w$])/g;

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];

/** For rollup: gives members of Lit short names, the same in all files. */
export const litMembers: Plugin = {
  name: 'lit-members',
  renderChunk(code, _chunk, _options, { chunks }) {
    if (!code.match(members)) return null;
    const found = Object.values(chunks)
      .flatMap(({ modules }) => Object.values(modules))
      .flatMap((module) => module.code?.match(members) ?? []);
    const count = (name: string) => found.filter((one) => one === name).length;
    const names = [...new Set(found)].toSorted((one, other) => count(other) - count(one) || (one < other ? -1 : 1));
    if (names.length > letters.length) this.error(`Lit has more members of its own than ${letters.length}.`);
    return { code: code.replace(members, (name) => `$${letters[names.indexOf(name)]}`), map: null };
  },
};
