/** Gives each test of a suite the time that a page with every widget takes on a busy machine. */
export const unhurried = (tests: () => void): (() => void) =>
  function suite(this: { timeout(most: number): void }) {
    this.timeout(90_000);
    tests();
  };
