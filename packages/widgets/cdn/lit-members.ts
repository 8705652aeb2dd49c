import type { Plugin } from 'rollup';

/** Members that Lit keeps to itself, and those of its public ones that nothing but Lit asks for. */
const members =
  /\b(?:_\$\w+\$?|createProperty|creationScope|elementStyles|enableUpdating|finalizeStyles|getPropertyDescriptor|getPropertyOptions|isUpdatePending|renderBefore|renderOptions|setConnected|shadowRootOptions)(?![\w$])/g;

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];

/** For rollup: gives members of Lit short names. All that use them have to be in one file. */
export const litMembers: Plugin = {
  name: 'lit-members',
  renderChunk(code, { fileName }, _, { chunks }) {
    const found = code.match(members) ?? [];
    if (found.length === 0) return null;
    const files = Object.values(chunks).filter(({ modules }) =>
      Object.values(modules).some((module) => module.code?.match(members)),
    );
    const names = [...new Set(found)];
    if (files.length > 1 || names.length > letters.length)
      this.error(`Members of Lit are used in ${files.map((file) => file.fileName).join(', ')} besides ${fileName}.`);
    const count = (name: string) => found.filter((one) => one === name).length;
    const sorted = names.toSorted((one, other) => count(other) - count(one));
    return { code: code.replace(members, (name) => `$${letters[sorted.indexOf(name)]}`), map: null };
  },
};
