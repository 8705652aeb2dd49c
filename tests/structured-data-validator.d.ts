declare module '@adobe/structured-data-validator' {
  interface Issue {
    readonly errorType: string;
    readonly issueMessage: string;
  }

  export default class Validator {
    /** @param vocabulary The classes and properties of schema.org, as its JSON-LD file has them. */
    constructor(vocabulary: object);
    /** @param data What was found in a page: in `jsonld`, things by their type. */
    validate(data: object): Promise<readonly Issue[]>;
  }
}
