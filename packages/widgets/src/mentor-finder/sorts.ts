import { msg } from '../words/msg.ts';

/** The orders a reader can choose. */
export function sorts() {
  return [
    { value: '', word: msg('As we suggest', { id: 'sort.own' }) },
    { value: 'name', word: msg('Name, A to Z', { id: 'sort.name' }) },
    { value: '-name', word: msg('Name, Z to A', { id: 'sort.name-down' }) },
  ];
}
