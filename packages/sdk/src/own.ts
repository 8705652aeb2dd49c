/**
 * Copies options so that they inherit nothing. A page may have put anything on Object.prototype, such as `cache`, `hooks`
 * or `timeout`, and none of it may become an option.
 */
export const own = <Options extends object>(options: Options): Options => ({ __proto__: null, ...options });
