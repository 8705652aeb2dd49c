/** What @web/test-runner puts into a page of tests. */
declare function describe(subject: string, tests: () => void): void;
declare function afterEach(after: () => void): void;
declare function it(sentence: string, test: () => Promise<void> | void): void;
