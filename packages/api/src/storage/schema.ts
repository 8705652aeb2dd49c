/** The tables of the database, the same on both engines. */
export interface Database {
  content: {
    kind: string;
    id: string;
    /** The stored entry as JSON text: content is read whole and served from memory. */
    entry: string;
  };
}
